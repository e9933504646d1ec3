import { describe, expect, it } from 'vitest';
import { annotatedTags } from '../../src/workspace/annotated-tags.ts';
import { createTag } from '../../src/workspace/git-tags.ts';
import { pushTags } from '../../src/workspace/push-tags.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { change, git, temporaryRepository } from './temporary-repository.ts';

describe('annotated tags', () => {
  it('come with their messages, 10 after 9, and plain ones are passed over', async () => {
    const folder = temporaryRepository({ a: '1' });
    for (const n of [10, 9]) await createTag(`release/${n}`, `{"n":${n}}\nmore`, 'HEAD', folder);
    await createTag('ready/1', 'yes', 'HEAD', folder);
    await createTag('other/1', 'no', 'HEAD', folder);
    git(folder, 'tag', 'release/11');
    const tags = await annotatedTags(['release/', 'ready/'], folder);
    expect(tags.map(({ name, message }) => [name, message])).toEqual([
      ['ready/1', 'yes'],
      ['release/9', '{"n":9}\nmore'],
      ['release/10', '{"n":10}\nmore'],
    ]);
  });

  it('know whether the history of HEAD holds them', async () => {
    const folder = temporaryRepository({ a: '1' });
    await createTag('release/1', 'x', 'HEAD', folder);
    change(folder, 'a', '2');
    await createTag('release/2', 'x', 'HEAD', folder);
    git(folder, 'reset', '--quiet', '--hard', 'HEAD~1');
    const tags = await annotatedTags(['release/'], folder);
    expect(tags.map(({ inHistory }) => inHistory)).toEqual([true, false]);
  });

  it('are none outside a repository: that is told', async () => {
    await expect(annotatedTags(['release/'], temporaryFolder())).rejects.toMatchObject({ why: 'not-a-repository' });
  });
});

describe('sending tags', () => {
  it('says which were not sent, and how to send them', async () => {
    const folder = temporaryRepository({ a: '1' });
    await createTag('release/1', 'x', 'HEAD', folder);
    await pushTags('nowhere', [], folder);
    await expect(pushTags('nowhere', ['release/1'], folder)).rejects.toMatchObject({
      name: 'UnwritableOutput',
      next: expect.stringContaining('git push nowhere release/1'),
    });
  });
});
