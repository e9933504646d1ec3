import { describe, expect, it } from 'vitest';
import type { Advance } from '../../../src/engine/model/ledger.ts';
import { ledgerOf, stateOf } from '../../../src/engine/model/state.ts';
import { settle } from '../../../src/engine/routing/settle.ts';
import { keepBefore } from '../../../src/runtime/leads/keep-before.ts';

const advance: Advance = {
  rep: 'ana',
  date: '2026-11-02',
  team: { id: 'dach', credits: new Map([['ana', { n: -1n, d: 2n }]]), absent: new Set(['ben']) },
};

describe('keepBefore', () => {
  it.each([
    ['an empty ledger', {}],
    [
      'a ledger with a past',
      {
        teams: { dach: { credits: { ana: '3', ben: '-3' }, last_assigned: { ben: 4 }, n: 4 } },
        reps: { ana: { open: 2, today: { date: '2026-11-01', n: 2 } } },
      },
    ],
  ])('puts %s back as it was', (_name, state) => {
    const ledger = ledgerOf(state);
    const before = stateOf(ledger);
    const putBack = keepBefore(ledger, advance);
    settle(ledger, advance);
    expect(stateOf(ledger)).not.toEqual(before);
    putBack();
    expect(stateOf(ledger)).toEqual(before);
  });
});
