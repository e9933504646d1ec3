import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commentOnRun } from '../../src/github/comment-on-run.ts';
import type { FinishedRun } from '../../src/github/event.ts';
import { STICKY_MARK, WORSE_MARK } from '../../src/report/comment/marks.ts';
import { anImpact, aVerdict, BASE, blocked, HEAD } from '../report/comment/an-impact.ts';
import { aComment, aPull, StagedGitHub } from './stage/a-github.ts';
import { aZip } from './stage/a-zip.ts';

const NEWER = 'c'.repeat(40);
const claim = { version: 1, number: 12, head: HEAD, base: BASE };
const passing: FinishedRun = {
  id: 7,
  event: 'pull_request',
  conclusion: 'success',
  headSha: HEAD,
  headBranch: 'change',
  headRepository: 'fork/rules',
  url: 'https://github.com/acme/rules/actions/runs/7',
};
const failing: FinishedRun = { ...passing, conclusion: 'failure' };
const anArtifact = (id: number, over: object = {}) => ({
  id,
  name: 'impact',
  size_in_bytes: 100,
  expired: false,
  ...over,
});
const zipOf = (over: Record<string, unknown> = {}): Uint8Array => {
  const files = { 'pull-request.json': claim, 'verdict.json': aVerdict(), 'impact.json': anImpact(), ...over };
  return aZip(Object.entries(files).map(([name, value]) => [name, JSON.stringify(value)]));
};
const aFinding = (n: number) => ({
  code: 'shadowed-rule',
  level: 'error',
  at: { file: 'rules/emea.yaml', line: n + 1, column: 1 },
  says: `No lead reaches ${n}.`,
  why: '',
  rules: [],
  witness: null,
});

let hub: StagedGitHub;
beforeEach(async () => {
  hub = await new StagedGitHub().open();
  hub.world.pulls = [aPull(12, HEAD, 'change', 'fork')];
  hub.world.artifacts = [anArtifact(5)];
  hub.world.zips[5] = zipOf();
});
afterEach(() => hub.close());

const bodies = (): string[] => (hub.world.comments[12] ?? []).map(({ body }) => String(body));

describe('a finished run', () => {
  it('is told on the pull request of a fork', async () => {
    expect(await commentOnRun(hub.client(), passing)).toEqual({ kind: 'written', says: 'Told on pull request 12.' });
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toMatch(/^### ✅ MAY SHIP/);
    expect(bodies()[0]?.trimEnd().endsWith(STICKY_MARK)).toBe(true);
  });

  it('is told in the same comment again, and nothing is sent when nothing is new', async () => {
    await commentOnRun(hub.client(), passing);
    await commentOnRun(hub.client(), passing);
    expect(hub.changes().filter(change => !change.includes('graphql'))).toEqual(['POST /issues/12/comments']);
  });

  it('is told aloud when the verdict gets worse', async () => {
    await commentOnRun(hub.client(), passing);
    hub.world.zips[5] = zipOf({ 'verdict.json': blocked() });
    await commentOnRun(hub.client(), failing);
    expect(bodies()).toHaveLength(2);
    expect(bodies()[0]).toMatch(/^### ⛔ BLOCKED by freeze/);
    expect(bodies()[1]).toContain('The verdict got worse');
    expect(bodies()[1]?.trimEnd().endsWith(WORSE_MARK)).toBe(true);
    await commentOnRun(hub.client(), failing);
    expect(bodies()).toHaveLength(2);
  });

  it('edits no comment that somebody else marked', async () => {
    hub.world.comments[12] = [aComment(1, `mine\n${STICKY_MARK}`, 5)];
    await commentOnRun(hub.client(), passing);
    expect(bodies()[0]).toBe(`mine\n${STICKY_MARK}`);
    expect(bodies()).toHaveLength(2);
  });

  it('keeps the newest of two comments and folds the other away', async () => {
    hub.world.comments[12] = [aComment(1, `a\n${STICKY_MARK}`), aComment(2, `b\n${STICKY_MARK}`)];
    await commentOnRun(hub.client(), passing);
    expect(bodies()[0]).toBe(`a\n${STICKY_MARK}`);
    expect(bodies()[1]).toContain('MAY SHIP');
    expect(hub.heard.map(({ body }) => body.variables)).toContainEqual({ id: 'IC_1' });
  });

  it('takes the newest artifact: a run that is repeated leaves another', async () => {
    hub.world.artifacts = [
      anArtifact(9),
      anArtifact(5),
      anArtifact(99, { name: 'other' }),
      anArtifact(98, { expired: true }),
    ];
    hub.world.zips[9] = zipOf({ 'verdict.json': blocked() });
    await commentOnRun(hub.client(), failing);
    expect(bodies()[0]).toContain('BLOCKED by freeze');
  });

  it('shows more than ten new findings as a check run on the judged commit', async () => {
    const findings = Array.from({ length: 60 }, (_, n) => aFinding(n));
    hub.world.zips[5] = zipOf({ 'check.json': { ok: false, proof: 'proved', findings, new: findings } });
    expect(await commentOnRun(hub.client(), passing)).toMatchObject({ kind: 'written' });
    expect(hub.changes().slice(-2)).toEqual(['POST /check-runs', 'PATCH /check-runs/900']);
    expect(hub.bodiesOf('POST', /check-runs/)[0]).toMatchObject({ head_sha: HEAD, name: 'leadrail findings' });
  });
});

describe('a run of which nothing is said', () => {
  it.each([
    ['a merge queue’s', { event: 'merge_group' }],
    ['a push', { event: 'push' }],
    ['one that was cancelled', { conclusion: 'cancelled' }],
    ['one of a repository that is gone', { headRepository: null }],
  ])('%s', async (_what, over) => {
    expect(await commentOnRun(hub.client(), { ...passing, ...over })).toMatchObject({ kind: 'skipped' });
    expect(hub.changes()).toEqual([]);
  });

  it('one whose pull request has newer commits, or is closed', async () => {
    hub.world.pulls = [aPull(12, NEWER, 'change', 'fork')];
    expect(await commentOnRun(hub.client(), passing)).toMatchObject({
      kind: 'skipped',
      says: expect.stringContaining('Newer'),
    });
    hub.world.pulls = [];
    expect(await commentOnRun(hub.client(), passing)).toMatchObject({ kind: 'skipped' });
    expect(hub.changes()).toEqual([]);
  });

  it('one without reports', async () => {
    hub.world.artifacts = [anArtifact(5, { name: 'logs' })];
    expect(await commentOnRun(hub.client(), failing)).toMatchObject({ kind: 'skipped' });
  });
});

describe('an artifact that was tampered with', () => {
  const victim = aPull(3, 'd'.repeat(40), 'victim');

  it.each([
    ['names another pull request', { 'pull-request.json': { ...claim, number: 3 } }],
    ['names another commit', { 'pull-request.json': { ...claim, head: 'd'.repeat(40) } }],
    ['breaks a schema', { 'verdict.json': { verdict: 'pass', says: '@everyone' } }],
    ['joins a verdict with another impact', { 'impact.json': anImpact({ plan: { ...anImpact().plan, head: null } }) }],
  ])('is refused when it %s', async (_what, over) => {
    hub.world.pulls.push(victim);
    hub.world.zips[5] = zipOf(over);
    expect(await commentOnRun(hub.client(), passing)).toMatchObject({ kind: 'refused' });
    expect(hub.changes()).toEqual([]);
  });

  it('is refused when it is too large, before it is fetched', async () => {
    hub.world.artifacts = [anArtifact(5, { size_in_bytes: 1e9 })];
    expect(await commentOnRun(hub.client(), passing)).toMatchObject({ kind: 'refused' });
    expect(hub.heard.map(({ path }) => path)).not.toContain('/blob/5');
  });

  it('can’t say yes for a run that failed', async () => {
    await commentOnRun(hub.client(), failing);
    expect(bodies()[0]).toMatch(/^### ⛔ BLOCKED: the run failed/);
  });

  it('can’t speak but through the comment’s own words', async () => {
    const text = '</details>@acme/all ::set-output name=x::y [x](https://evil.example)';
    const gates = [{ gate: text, outcome: 'block', says: text, next: text }];
    hub.world.zips[5] = zipOf({ 'verdict.json': { ...blocked(), gates } });
    await commentOnRun(hub.client(), failing);
    expect(bodies()[0]).not.toMatch(/<\/details>@|@acme|\]\(https:\/\/evil/);
  });
});

describe('GitHub says no', () => {
  it.each([
    ['to the list of artifacts', /artifacts$/, 404],
    ['to the artifact', /zip/, 410],
    ['to the pull requests', /pulls/, 403],
    ['to who we are', /graphql/, 401],
    ['to the comments', /GET .*comments/, 403],
    ['to a new comment', /POST .*comments/, 422],
  ])('%s', async (_what, on, status) => {
    hub.world.mishaps = [{ on, status, body: { message: 'no' } }];
    expect(await commentOnRun(hub.client(), passing)).toMatchObject({
      kind: 'failed',
      says: expect.stringContaining(String(status)),
    });
  });
});
