import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSide } from '../../src/workspace/open-side.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { change, git, temporaryRepository } from './temporary-repository.ts';

describe('a side of a comparison', () => {
  it('is an existing folder of rules itself, without any git', async () => {
    const folder = temporaryFolder({ 'old/a.yaml': 'a' });
    expect(await openSide('old', 'rules', folder)).toMatchObject({
      label: 'old',
      kind: 'folder',
      commit: null,
      files: [{ path: 'old/a.yaml', kind: 'file' }],
    });
    expect((await openSide(join(folder, 'old'), 'rules', folder)).files).toMatchObject([{ path: 'old/a.yaml' }]);
  });

  it('is else a git ref whose rules folder is read', async () => {
    const folder = temporaryRepository({ 'policy/a.yaml': 'old' });
    change(folder, 'policy/a.yaml', 'new');
    const side = await openSide('HEAD~1', 'policy', folder);
    expect(side).toMatchObject({ label: 'HEAD~1', kind: 'ref', commit: git(folder, 'rev-parse', 'HEAD~1') });
    expect(side.files).toMatchObject([{ path: 'policy/a.yaml', bytes: Buffer.from('old') }]);
  });

  it('is the folder when a ref has the same name', async () => {
    const folder = temporaryRepository({ 'rules/a.yaml': 'a' });
    git(folder, 'branch', 'rules');
    expect(await openSide('rules', 'rules', folder)).toMatchObject({ kind: 'folder', commit: null });
  });

  it('is an error when it is neither', async () => {
    const folder = temporaryRepository({ 'rules/a.yaml': 'a' });
    const why = (arg: string) => openSide(arg, 'rules', folder).catch(error => error.why);
    expect(await why('rules/a.yaml')).toBe('unknown-ref');
    expect(await why('')).toBe('unknown-ref');
    expect(await why('x'.repeat(5000))).toBe('unknown-ref');
    await expect(openSide('nope', 'rules', folder)).rejects.toThrow('neither a folder nor a known git ref');
    await expect(openSide('HEAD', 'gone', folder)).rejects.toThrow('HEAD has no folder "gone"');
  });
});
