import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { uncommittedBelow } from '../../src/workspace/uncommitted.ts';
import { git, temporaryRepository } from './temporary-repository.ts';

const FILES = { 'rules/a.yaml': '1', 'rules/b.yaml': '1', 'golden/c.yaml': '1', other: '1', '.gitignore': '*.log\n' };

describe('uncommitted files', () => {
  it('are the changed, staged, new and deleted ones below the folders, by path', async () => {
    const folder = temporaryRepository(FILES);
    expect(await uncommittedBelow(['rules', 'golden'], folder)).toEqual([]);
    for (const path of ['rules/a.yaml', 'rules/new äö.yaml', 'rules/x.log', 'other']) {
      writeFileSync(join(folder, path), '2');
    }
    git(folder, 'add', 'rules/a.yaml');
    rmSync(join(folder, 'golden/c.yaml'));
    expect(await uncommittedBelow(['rules', 'golden'], folder)).toEqual([
      'golden/c.yaml',
      'rules/a.yaml',
      'rules/new äö.yaml',
    ]);
  });

  it('are named from where one stands, and asked of a folder that is not there', async () => {
    const folder = temporaryRepository(FILES);
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, 'rules/a.yaml'), '2');
    expect(await uncommittedBelow(['../rules', 'none'], join(folder, 'deep'))).toEqual(['../rules/a.yaml']);
  });
});
