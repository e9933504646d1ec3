import { describe, expect, it } from 'vitest';
import type { WayBack } from '../../../../src/engine/gate/gate.ts';
import { gate } from '../../../../src/engine/gate/gates/rollback-ready.ts';
import { aChange } from '../stage/a-change.ts';

const by = (wayBack: WayBack) => gate({ ...aChange(), wayBack });

describe('the gate rollback-ready', () => {
  it('fires when the release to go back to failed its rehearsal', () => {
    const fault = { target: 'release 3', says: "it doesn't compile.", next: 'Look with `git checkout release/3`.' };
    expect(by({ kind: 'not_ready', ...fault })).toEqual({
      gate: 'rollback-ready',
      outcome: 'block',
      says: "release 3 is no way back: it doesn't compile.",
      next: 'Look with `git checkout release/3`.',
    });
  });

  it('fires when nobody knows whether there is a way back', () => {
    expect(by({ kind: 'unknown', why: 'the tag is gone.' })).toMatchObject({
      outcome: 'block',
      next: expect.any(String),
    });
  });

  it('stays silent when the way back was rehearsed', () => {
    expect(by({ kind: 'ready', target: 'release 3', says: 'it compiles' })).toMatchObject({
      outcome: 'pass',
      says: 'Ready to go back to release 3: it compiles.',
    });
  });

  it('stays silent at the first release of all: it goes back to the fallback queue', () => {
    expect(by({ kind: 'first' })).toMatchObject({ outcome: 'pass', says: expect.stringContaining('fallback queue') });
  });
});
