import { describe, expect, it } from 'vitest';
import { readEvent } from '../../src/github/event.ts';

const [HEAD, BASE] = ['b', 'a'].map(digit => digit.repeat(40));

const pullRequest = (over: object = {}) => ({
  action: 'synchronize',
  pull_request: {
    number: 12,
    head: { sha: HEAD, ref: '::set-output name=x::$(id)' },
    base: { sha: BASE, ref: 'main' },
    ...over,
  },
});

describe('the event of a run', () => {
  it('is a pull request with its two commits', () => {
    expect(readEvent('pull_request', pullRequest())).toEqual({
      kind: 'pull_request',
      number: 12,
      head: HEAD,
      base: BASE,
    });
  });

  it('is a merge queue’s group, with the pull request that GitHub put into its branch', () => {
    const group = { head_sha: HEAD, base_sha: BASE, head_ref: `refs/heads/gh-readonly-queue/main/pr-12-${BASE}` };
    const expected = { kind: 'merge_group', number: 12, head: HEAD, base: BASE };
    expect(readEvent('merge_group', { merge_group: group })).toEqual(expected);
    expect(readEvent('merge_group', { merge_group: { ...group, head_ref: 'x' } })).toMatchObject({ number: null });
  });

  it('is a finished run, of a fork too', () => {
    const run = {
      id: 7,
      event: 'pull_request',
      conclusion: 'failure',
      head_sha: HEAD,
      head_branch: 'change',
      head_repository: { full_name: 'fork/rules' },
      html_url: 'https://github.com/acme/rules/actions/runs/7',
    };
    expect(readEvent('workflow_run', { workflow_run: run })).toMatchObject({
      kind: 'workflow_run',
      run: { id: 7, headRepository: 'fork/rules', conclusion: 'failure' },
    });
    expect(readEvent('workflow_run', { workflow_run: { ...run, head_repository: null } })).toMatchObject({
      run: { headRepository: null },
    });
  });

  it.each([
    ['push', {}],
    ['pull_request', undefined],
    ['pull_request', pullRequest({ head: { sha: '--upload-pack=x' } })],
    ['pull_request', pullRequest({ number: '12' })],
    ['workflow_run', { workflow_run: {} }],
    ['merge_group', null],
  ])('is none of ours: %s %j', (name, value) => {
    expect(readEvent(name, value)).toEqual({ kind: 'other' });
  });
});
