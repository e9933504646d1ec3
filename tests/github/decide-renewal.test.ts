import { describe, expect, it } from 'vitest';
import { compileWindows } from '../../src/engine/time/windows.ts';
import { decideRenewal } from '../../src/github/decide-renewal.ts';
import type { Run } from '../../src/github/things.ts';

const at = (text: string): number => Date.parse(text);
const { windows } = compileWindows([
  { id: 'year-end', effect: 'deny', zone: 'UTC', from: '2026-12-18T18:00', to: '2027-01-04T08:00', why: 'year end' },
]);
const run = (startedAt: string, over: Partial<Run> = {}): Run => ({
  id: 7,
  headSha: 'b'.repeat(40),
  event: 'pull_request',
  status: 'completed',
  startedAt,
  ...over,
});
const decide = (runs: readonly Run[], now: string, reviewedAt: string[] = []) =>
  decideRenewal(runs, {
    windows,
    now: at(now),
    reviews: reviewedAt.map(each => ({ login: 'ana', state: 'APPROVED', commit: null, at: each })),
  });

describe('a verdict is renewed', () => {
  it.each([
    ['when a freeze began', '2026-12-18T17:50:00Z', '2026-12-18T18:05:00Z'],
    ['at the very moment at which it begins', '2026-12-18T17:50:00Z', '2026-12-18T18:00:00Z'],
    ['when a freeze ended', '2027-01-04T07:59:00Z', '2027-01-04T08:01:00Z'],
    ['when a freeze came and went', '2026-12-18T17:00:00Z', '2027-01-04T09:00:00Z'],
  ])('%s since its run', (_what, began, now) => {
    expect(decide([run(began)], now)).toEqual({ kind: 'renew', run: 7, why: 'the window year-end began or ended' });
  });

  it('when a review came since', () => {
    const answer = decide([run('2026-11-22T10:00:00Z')], '2026-11-22T10:20:00Z', ['2026-11-22T10:10:00Z']);
    expect(answer).toMatchObject({ kind: 'renew', why: 'a review came' });
  });
});

describe('a verdict is left', () => {
  it.each([
    ['before the freeze', [run('2026-12-18T17:30:00Z')], '2026-12-18T17:45:00Z', []],
    ['inside of it', [run('2026-12-18T18:00:00Z')], '2026-12-20T10:00:00Z', []],
    ['when its review is older', [run('2026-11-22T10:00:00Z')], '2026-11-22T10:20:00Z', ['2026-11-22T09:00:00Z']],
    ['while its run goes on', [run('2026-12-18T17:50:00Z', { status: 'in_progress' })], '2026-12-18T18:05:00Z', []],
    ['when it is too old for GitHub', [run('2026-11-10T00:00:00Z')], '2026-12-18T18:05:00Z', []],
    ['without a run', [], '2026-12-18T18:05:00Z', []],
    ['when the run is of a queue', [run('2026-12-18T17:50:00Z', { event: 'merge_group' })], '2026-12-18T18:05:00Z', []],
    ['when its run says no time', [run('once')], '2026-12-18T18:05:00Z', []],
  ] as const)('%s', (_what, runs, now, reviews) => {
    expect(decide(runs, now, [...reviews]).kind).toBe('leave');
  });

  it('when a newer run saw the freeze already', () => {
    const runs = [run('2026-12-18T17:50:00Z'), run('2026-12-18T18:02:00Z', { id: 8 })];
    expect(decide(runs, '2026-12-18T18:05:00Z').kind).toBe('leave');
  });
});
