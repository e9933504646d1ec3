import { describe, expect, it } from 'vitest';
import { driftOf, type GitSide } from '../../src/ship/drift.ts';
import { aLog, aView, logged } from './stage/a-log.ts';

const side = (more: Partial<GitSide> = {}): GitSide => ({
  git: true,
  commit: 'c0ffee',
  policy: 'policy-2',
  release: 2,
  uncommitted: [],
  ...more,
});
const live = aView({ active: 2, known: [2, 1] });
const two = aLog(logged(1), logged(2));

describe('drift', () => {
  it('is none when what is live has the rules of HEAD', () => {
    expect(driftOf(side(), two, live)).toMatchObject({ state: 'in_sync', next: null });
    expect(driftOf(side({ git: false, commit: null }), aLog(), live)).toMatchObject({ state: 'in_sync', next: null });
  });

  it('names the tag that is missing', () => {
    expect(driftOf(side(), aLog(logged(1)), live)).toMatchObject({
      state: 'in_sync',
      next: expect.stringContaining('npx leadrail deploy'),
    });
  });

  it.each([
    ['nothing is live', aView(), 'nothing is live'],
    ['another release is', live, 'release 2 is live'],
    ['the fallback queue takes all', aView({ fallback: true, known: [2] }), 'fallback queue'],
  ])('is ahead when HEAD has new rules and %s', (_what, view, says) => {
    const drift = driftOf(side({ policy: 'new' }), two, view);
    expect(drift).toMatchObject({ state: 'ahead', says: expect.stringContaining(says) });
  });

  it('sends to check when the rules do not compile', () => {
    const drift = driftOf(side({ policy: null }), two, live);
    expect(drift).toMatchObject({ state: 'ahead', next: expect.stringContaining('npx leadrail check') });
  });

  it('is behind when HEAD does not know the live release', () => {
    const old = side({ policy: 'policy-1', release: 1 });
    expect(driftOf(old, aLog(logged(1)), live)).toMatchObject({ state: 'behind' });
    const elsewhere = aLog(logged(1), logged(2, { inHistory: false }));
    expect(driftOf(old, elsewhere, live)).toMatchObject({ state: 'behind' });
  });

  it('is held when the rules of HEAD were rolled back', () => {
    const log = { ...two, rolledBack: new Set([2]) };
    expect(driftOf(side(), log, aView({ active: 1, known: [2, 1] }))).toMatchObject({
      state: 'held',
      next: expect.stringContaining('--again'),
    });
  });
});
