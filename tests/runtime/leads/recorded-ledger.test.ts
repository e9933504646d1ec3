import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../../../src/engine/model/state.ts';
import { recordedLedger } from '../../../src/runtime/leads/recorded-ledger.ts';

describe('recordedLedger', () => {
  it('keeps the rows that were looked at, and earlier owners, and nothing else', () => {
    const working = ledgerOf({ teams: { dach: { n: 1 }, uk: { n: 2 } }, reps: { ana: { open: 1 }, ben: { open: 2 } } });
    const { ledger, seen } = recordedLedger(working, 'l1', ['cleo']);
    expect(ledger.reps.get('ben')?.open).toBe(2);
    expect(ledger.reps.get('nobody')).toBeUndefined();
    expect(ledger.teams.has('uk')).toBe(true);
    expect(ledger.earlier.get('l1')).toEqual(['cleo']);
    expect(seen()).toEqual({
      teams: { uk: { n: 2, credits: {}, last_assigned: {} } },
      reps: { ben: { open: 2 } },
      leads: { l1: { earlier: ['cleo'] } },
    });
  });
});
