import { describe, expect, it } from 'vitest';
import type { Reason } from '../../../src/engine/model/types.gen.ts';
import { explainPlace } from '../../../src/report/impact/explain-place.ts';

const place = { owner: 'ana', team: 'dach', queue: null, rule: 'german' };
const waiting = { owner: null, team: null, queue: 'desk', rule: 'german' };

describe('why a lead is where it is', () => {
  it.each([
    ['picked', place, 'picked from dach by german'],
    ['owner', { ...place, team: null }, 'named by german'],
    ['account_owner', { ...place, team: null }, "the lead's own owner, kept by german"],
    ['queued_by_rule', waiting, 'sent to wait by german'],
    ['otherwise', place, 'nobody of the first target was eligible; taken by dach under the otherwise of german'],
    ['otherwise', waiting, 'nobody of the first target was eligible; taken under the otherwise of german'],
    ['nobody_eligible', waiting, 'nobody was eligible under german'],
    ['no_weight', waiting, 'nobody who was eligible has a weight, by german'],
    ['missing_field', { ...waiting, rule: null }, 'waits for a field that its source requires'],
    ['no_rule', { ...waiting, rule: null }, 'no rule matched'],
  ] as const)('%s', (reason: Reason, at, says) => {
    expect(explainPlace({ ...at, reason })).toBe(says);
  });

  it('names team and rule where a report tells no reason', () => {
    expect(explainPlace(place)).toBe('dach, by german');
    expect(explainPlace({ ...waiting, rule: null })).toBe('no rule');
  });
});
