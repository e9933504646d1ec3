import { describe, expect, it } from 'vitest';
import { decideOrigin } from '../../../src/github/artifact/decide-origin.ts';
import type { FinishedRun } from '../../../src/github/event.ts';
import type { Pull } from '../../../src/github/things.ts';

const [HEAD, NEWER, BASE] = ['b', 'c', 'a'].map(digit => digit.repeat(40)) as [string, string, string];

const run: FinishedRun = {
  id: 7,
  event: 'pull_request',
  conclusion: 'success',
  headSha: HEAD,
  headBranch: 'change',
  headRepository: 'someone/rules',
  url: '',
};
const claim = { version: 1, number: 12, head: HEAD, base: BASE } as const;
const pull = (over: Partial<Pull> = {}): Pull => ({
  number: 12,
  author: 'someone',
  headSha: HEAD,
  headBranch: 'change',
  headRepository: 'Someone/Rules',
  baseBranch: 'main',
  ...over,
});

describe('the pull request of a run', () => {
  it('is the open one whose head GitHub says is that commit, of a fork too', () => {
    expect(decideOrigin(run, claim, [pull({ number: 3, headSha: NEWER }), pull()])).toEqual({
      kind: 'pull',
      pull: pull(),
    });
  });

  it('is chosen by the number where a commit has two', () => {
    expect(decideOrigin(run, claim, [pull({ number: 11 }), pull()])).toMatchObject({ pull: { number: 12 } });
  });

  it('is stale when newer commits came, or it was closed', () => {
    expect(decideOrigin(run, claim, [pull({ headSha: NEWER })])).toMatchObject({
      kind: 'stale',
      says: expect.stringMatching(/Newer/),
    });
    expect(decideOrigin(run, claim, [])).toMatchObject({ kind: 'stale', says: expect.stringMatching(/No open/) });
  });

  it('is refused when the artifact names another commit than the run', () => {
    expect(decideOrigin(run, { ...claim, head: NEWER }, [pull(), pull({ headSha: NEWER })]).kind).toBe('refused');
  });

  it('is refused when the artifact names a pull request of somebody else', () => {
    expect(decideOrigin(run, { ...claim, number: 99 }, [pull()]).kind).toBe('refused');
    expect(decideOrigin(run, { ...claim, number: null }, [pull()]).kind).toBe('refused');
  });

  it('is not that of another repository with the same branch and commit', () => {
    expect(decideOrigin(run, claim, [pull({ headRepository: 'other/rules' })]).kind).toBe('stale');
    expect(decideOrigin({ ...run, headRepository: null }, claim, [pull({ headRepository: null })]).kind).toBe('stale');
  });
});
