import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSide } from '../../src/workspace/open-side.ts';
import { readTree } from '../../src/workspace/read-tree.ts';
import { change, temporaryRepository } from './temporary-repository.ts';

const FILES = {
  'rules/a.yaml': 'a',
  'overrides/b.json': '2',
  'overrides/a.json': '1',
  'overrides/n.txt': '',
  'overrides/.x.json': '',
};

const read = async (folder: string, arg: string, dir: string) => {
  const files = await readTree(await openSide(arg, 'rules', folder), dir, ['.json'], folder);
  return files.map(file => [file.path, Buffer.from(file.bytes).toString()]);
};

describe('the other files of a side', () => {
  it('come from the tree of a ref, and from the current folder beside a folder of rules', async () => {
    const folder = temporaryRepository(FILES);
    change(folder, 'overrides/b.json', '3');
    expect(await read(folder, 'HEAD~1', 'overrides')).toEqual([
      ['overrides/a.json', '1'],
      ['overrides/b.json', '2'],
    ]);
    expect(await read(folder, 'rules', 'overrides')).toEqual([
      ['overrides/a.json', '1'],
      ['overrides/b.json', '3'],
    ]);
  });

  it('are none where there is no such folder', async () => {
    const folder = temporaryRepository(FILES);
    expect(await read(folder, 'HEAD', 'gone')).toEqual([]);
    expect(await read(folder, 'rules', 'gone')).toEqual([]);
  });

  it('are never links', async () => {
    const folder = temporaryRepository(FILES);
    symlinkSync('a.json', join(folder, 'overrides/link.json'));
    change(folder, 'overrides/b.json', '3');
    expect((await read(folder, 'HEAD', 'overrides')).map(([path]) => path)).not.toContain('overrides/link.json');
    expect((await read(folder, 'rules', 'overrides')).map(([path]) => path)).not.toContain('overrides/link.json');
  });
});
