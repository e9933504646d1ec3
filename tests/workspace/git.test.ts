import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitOf, currentBranch, isClean, logOf, mergeBase } from '../../src/workspace/git.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { change, git, temporaryRepository } from './temporary-repository.ts';

describe('commits', () => {
  it('are named by branch, tag, part of an id, or an expression', async () => {
    const folder = temporaryRepository({ a: '1' });
    const first = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'tag', '-a', '-m', 'x', 'v1');
    change(folder, 'a', '2');
    for (const ref of ['v1', 'HEAD~1', first.slice(0, 10)]) expect(await commitOf(ref, folder)).toBe(first);
  });

  it('of two branches part at their merge base', async () => {
    const folder = temporaryRepository({ a: '1' });
    const first = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'switch', '--quiet', '-c', 'side');
    change(folder, 'b', '2');
    git(folder, 'switch', '--quiet', 'main');
    change(folder, 'c', '3');
    expect(await mergeBase('main', 'side', folder)).toBe(first);
    git(folder, 'switch', '--quiet', '--orphan', 'alone');
    change(folder, 'd', '4');
    expect(await mergeBase('main', 'alone', folder)).toBeNull();
  });

  it('that touched a path are listed, newest first', async () => {
    const folder = temporaryRepository({ 'rules/a.yaml': '1' });
    change(folder, 'other', 'x');
    change(folder, 'rules/a.yaml', '2');
    const log = await logOf('rules', 'HEAD', folder);
    expect(log.map(commit => commit.subject)).toEqual(['change rules/a.yaml', 'first']);
    expect(log[0]).toMatchObject({ commit: git(folder, 'rev-parse', 'HEAD'), author: 'Ana Ops' });
    expect(log[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)$/);
    expect(await logOf('*', 'HEAD', folder)).toEqual([]);
  });
});

describe('the working folder', () => {
  it('is clean until something is changed or new', async () => {
    const folder = temporaryRepository({ a: '1' });
    expect(await isClean(folder)).toBe(true);
    writeFileSync(join(folder, 'new'), '');
    expect(await isClean(folder)).toBe(false);
  });

  it('has a branch unless HEAD is detached', async () => {
    const folder = temporaryRepository({ a: '1' });
    expect(await currentBranch(folder)).toBe('main');
    git(folder, 'checkout', '--quiet', '--detach');
    expect(await currentBranch(folder)).toBeNull();
  });

  it('outside a repository is a typed error', async () => {
    const folder = temporaryFolder();
    const notARepository = { name: 'UnreadableInput', why: 'not-a-repository' };
    await expect(commitOf('HEAD', folder)).rejects.toMatchObject(notARepository);
    await expect(isClean(folder)).rejects.toMatchObject(notARepository);
    await expect(currentBranch(folder)).rejects.toMatchObject(notARepository);
    await expect(isClean(join(folder, 'gone'))).rejects.toMatchObject({ why: 'missing' });
  });
});
