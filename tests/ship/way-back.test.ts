import { describe, expect, it } from 'vitest';
import { EMPTY_LOG } from '../../src/ship/release-log.ts';
import { wayBackInGit, wayBackOf } from '../../src/ship/way-back.ts';
import { aLog, logged } from './stage/a-log.ts';

const FOLDERS = { rules: 'rules', golden: 'tests/golden' };
const NOW = Date.parse('2026-11-02T09:00:00Z');
const inGit = (log = EMPTY_LOG) => wayBackInGit(log, FOLDERS, NOW);

describe('the way back, as git tells it', () => {
  it('is the fallback queue before the first release', async () => {
    expect(await inGit()).toEqual({ kind: 'first' });
  });

  it('is the last release, where it is tagged as rehearsed', async () => {
    const log = { ...aLog(logged(1), logged(2)), ready: new Set([0, 2]) };
    expect(await inGit(log)).toMatchObject({ kind: 'ready', target: 'release 2' });
  });

  it('passes over releases that were rolled back, down to the fallback queue', async () => {
    const log = { ...aLog(logged(1), logged(2)), ready: new Set([0, 1]), rolledBack: new Set([2]) };
    expect(await inGit(log)).toMatchObject({ kind: 'ready', target: 'release 1' });
    expect(await inGit({ ...log, rolledBack: new Set([1, 2]) })).toMatchObject({
      kind: 'ready',
      target: 'the fallback queue',
    });
  });

  it('is not known where the release can’t be opened', async () => {
    expect(await inGit(aLog(logged(999_999)))).toMatchObject({
      kind: 'unknown',
      why: expect.stringContaining('release/999999'),
    });
  });
});

describe('a rehearsal that failed', () => {
  it('is no way back, and says what to do', () => {
    const failed = { ready: false, release: 3, says: 'it does not compile.', next: 'Look.' } as const;
    expect(wayBackOf(failed)).toEqual({
      kind: 'not_ready',
      target: 'release 3',
      says: 'it does not compile.',
      next: 'Look.',
    });
  });
});
