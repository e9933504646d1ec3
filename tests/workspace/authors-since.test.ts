import { describe, expect, it } from 'vitest';
import { authorsSince } from '../../src/workspace/authors-since.ts';
import { change, git, temporaryRepository } from './temporary-repository.ts';

describe('who made a change', () => {
  it('are the authors and co-authors of its commits to the named paths, never who only merged or committed it', async () => {
    const folder = temporaryRepository({ 'rules/a.yaml': 'a', 'README.md': 'r' });
    const written = (path: string, email: string, ...more: string[]) => {
      change(folder, path, email);
      git(folder, 'commit', '--quiet', '--amend', `--author=X <${email}>`, '-m', 'a change', ...more);
    };
    git(folder, 'switch', '--quiet', '--create', 'topic');
    written('rules/a.yaml', 'ben@example.com', '-m', 'Co-authored-by: Cleo <cleo@example.com>');
    written('README.md', 'dora@example.com');
    git(folder, 'switch', '--quiet', 'main');
    written('rules/b.yaml', '7+eve@users.noreply.github.com');
    git(folder, 'merge', '--quiet', '--no-ff', '-m', 'merge', 'topic');
    expect(await authorsSince('main~2', 'main', ['rules'], folder)).toEqual([
      '7+eve@users.noreply.github.com',
      'ben@example.com',
      'cleo@example.com',
    ]);
    expect(await authorsSince('main', 'main', ['rules'], folder)).toEqual([]);
    await expect(authorsSince('refs/tags/release/1', 'main', ['rules'], folder)).rejects.toMatchObject({
      why: 'unknown-ref',
    });
  });
});
