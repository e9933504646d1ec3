import { describe, expect, it } from 'vitest';
import type { Decision, State } from '../../../../src/engine/model/types.gen.ts';
import { differences } from '../../../../src/runtime/releases/rehearsal/differences.ts';
import type { Holding } from '../../../../src/runtime/releases/rehearsal/what-holds.ts';

const NOTHING: Holding = {
  open: { clocks: new Map(), places: new Map(), incidents: new Map() },
  state: {},
  decisions: new Map(),
};

const decided = (owner: string): Holding => ({
  ...NOTHING,
  decisions: new Map([['a', { lead_id: 'a', owner } as Decision]]),
});

const rotation = (state: State): Holding => ({ ...NOTHING, state });

describe('what a way back changed', () => {
  it('is nothing when all is as it was', () => {
    expect(differences(decided('ana'), decided('ana'), true)).toEqual([]);
  });

  it.each(['clocks', 'places', 'incidents'] as const)('%s that are lost, changed or new are named', part => {
    const holding = (...rows: [string, string][]): Holding => ({
      ...NOTHING,
      open: { ...NOTHING.open, [part]: new Map(rows) },
    });
    expect(differences(holding(['x', '1']), holding(), true)).toEqual([expect.stringMatching(/lost: x$/)]);
    expect(differences(holding(['x', '1']), holding(['x', '2']), true)).toEqual([expect.stringMatching(/changed: x$/)]);
    expect(differences(holding(), holding(['x', '1']), true)).toEqual([expect.stringMatching(/nothing: x$/)]);
  });

  it('is a rotation or a load that moved', () => {
    expect(differences(rotation({ teams: { dach: { n: 1 } } }), rotation({ teams: { dach: { n: 2 } } }), true)).toEqual(
      ['rotation of team changed: dach'],
    );
    expect(differences(rotation({ reps: { ana: { open: 1 } } }), rotation({}), true)).toEqual([
      'load of rep lost: ana',
    ]);
  });

  it('is another decision, where the same release decides before and after', () => {
    expect(differences(decided('ana'), decided('ben'), true)).toEqual(['decision of lead changed: a']);
    expect(differences(decided('ana'), decided('ben'), false)).toEqual([]);
  });
});
