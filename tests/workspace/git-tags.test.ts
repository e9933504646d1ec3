import { describe, expect, it } from 'vitest';
import { createTag, tagMessage, tagsLike } from '../../src/workspace/git-tags.ts';
import { change, git, temporaryRepository } from './temporary-repository.ts';

describe('tags', () => {
  it('keep their message byte for byte', async () => {
    const folder = temporaryRepository({ a: '1' });
    const message = '--not an option\n# no comment\n\n\n{"plan":"sha256:é"}  ';
    await createTag('release/1', message, 'HEAD', folder);
    expect(await tagMessage('release/1', folder)).toBe(message);
    expect(git(folder, 'cat-file', '-t', 'release/1')).toBe('tag');
  });

  it('stand on the commit that was asked for', async () => {
    const folder = temporaryRepository({ a: '1' });
    change(folder, 'a', '2');
    await createTag('release/1', 'x', 'HEAD~1', folder);
    expect(git(folder, 'rev-parse', 'release/1^{commit}')).toBe(git(folder, 'rev-parse', 'HEAD~1'));
  });

  it('are listed by pattern, 10 after 9', async () => {
    const folder = temporaryRepository({ a: '1' });
    for (const n of [10, 9, 1]) await createTag(`release/${n}`, `${n}`, 'HEAD', folder);
    await createTag('rollback-ready/1', 'x', 'HEAD', folder);
    expect(await tagsLike('release/*', folder)).toEqual(['release/1', 'release/9', 'release/10']);
    expect(await tagsLike('none/*', folder)).toEqual([]);
  });

  it('have no message of their own when they are missing or lightweight', async () => {
    const folder = temporaryRepository({ a: '1' });
    git(folder, 'tag', 'light');
    expect(await tagMessage('light', folder)).toBeNull();
    expect(await tagMessage('gone', folder)).toBeNull();
  });

  it('are never overwritten, and never taken for an option', async () => {
    const folder = temporaryRepository({ a: '1' });
    await createTag('release/1', 'first', 'HEAD', folder);
    const refused = { name: 'UnwritableOutput' };
    await expect(createTag('release/1', 'second', 'HEAD', folder)).rejects.toMatchObject(refused);
    await expect(createTag('--force', 'x', 'HEAD', folder)).rejects.toMatchObject(refused);
    expect(await tagMessage('release/1', folder)).toBe('first');
  });
});
