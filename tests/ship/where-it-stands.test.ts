import { describe, expect, it } from 'vitest';
import type { LoggedRelease, ReleaseLog } from '../../src/ship/release-log.ts';
import { heldRelease, untoldRollbacks } from '../../src/ship/release-log.ts';
import { whereItStands } from '../../src/ship/where-it-stands.ts';
import { aLog, aView, logged } from './stage/a-log.ts';

const stand = (policy: string, log: ReleaseLog, view = aView()) => whereItStands(policy, log, view);
const numbers = (base: LoggedRelease | null) => base?.release ?? null;

describe('where a policy stands before a deploy', () => {
  it('is first when nothing was ever live, whatever git has seen elsewhere', () => {
    expect(stand('new', aLog())).toEqual({ kind: 'first' });
    expect(stand('new', aLog(logged(1)))).toEqual({ kind: 'first' });
  });

  it('is next after what is live', () => {
    const standing = stand('new', aLog(logged(1), logged(2)), aView({ active: 2, known: [2, 1] }));
    expect(standing).toMatchObject({ kind: 'next', base: { release: 2 }, behind: { release: 2 } });
  });

  it('is live when its policy decides, also without a tag', () => {
    const view = aView({ active: 2, known: [2, 1] });
    expect(stand('policy-2', aLog(logged(1), logged(2)), view)).toMatchObject({ kind: 'live', tagged: true });
    expect(stand('policy-2', aLog(logged(1)), view)).toMatchObject({ kind: 'live', tagged: false });
  });

  it.each([
    ['has no tag here', aLog(logged(1)), 2, 'git fetch --tags'],
    ['is not in the history of HEAD', aLog(logged(1), logged(2, { inHistory: false })), 2, 'git merge release/2'],
    ['is older than one in the history of HEAD', aLog(logged(1), logged(2), logged(3)), 3, 'rollback --to 2'],
  ])('is stale when the live release %s', (_what, log, release, next) => {
    const standing = stand('new', log, aView({ active: 2, known: [2, 1] }));
    expect(standing).toMatchObject({ kind: 'stale', release, next: expect.stringContaining(next) });
  });

  it('is next again when the later release was rolled back', () => {
    const log = { ...aLog(logged(1), logged(2)), rolledBack: new Set([2]) };
    const standing = stand('new', log, aView({ active: 1, known: [2, 1] }));
    expect(standing).toMatchObject({ kind: 'next', base: { release: 1 }, behind: { release: 1 } });
  });

  it('is compared with the release that was left for the fallback queue, and goes back to that queue', () => {
    const standing = stand('new', aLog(logged(1)), aView({ fallback: true, known: [1] }));
    expect(standing.kind).toBe('next');
    if (standing.kind === 'next') expect([numbers(standing.base), numbers(standing.behind)]).toEqual([1, null]);
  });
});

describe('a policy that was rolled back', () => {
  const twice = [logged(2, { policy: 'same' }), logged(3), logged(4, { policy: 'same' })];

  it('is held until it ships again', () => {
    const log = { ...aLog(...twice.slice(0, 2)), rolledBack: new Set([2]) };
    expect(numbers(heldRelease(log, 'same'))).toBe(2);
    expect(heldRelease({ ...log, releases: twice }, 'same')).toBeNull();
    expect(heldRelease(log, 'other')).toBeNull();
  });

  it('is known from the runtime where git was not told', () => {
    const view = aView({ active: 1, known: [2, 1], rolledBack: [2] });
    expect(untoldRollbacks(aLog(logged(1), logged(2)), view.releases)).toEqual([2]);
    expect(untoldRollbacks({ ...aLog(logged(2)), rolledBack: new Set([2]) }, view.releases)).toEqual([]);
  });
});
