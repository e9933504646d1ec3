import { describe, expect, it } from 'vitest';
import { lateAt } from '../../../../src/engine/measure/alerts/assignment-latency-breach.ts';
import type { LeadFact } from '../../../../src/engine/measure/lead-fact.ts';
import type { Alert } from '../../../../src/engine/model/types.gen.ts';
import { aBook, aSetting, HOUR, leads, lookOf, MINUTE, NINE } from '../stage/facts.ts';

/** Leads spread over the last hour, of which some were assigned only after `ms`. */
const hour = (n: number, late: number, ms = 3 * MINUTE): LeadFact[] =>
  leads(n, i => {
    const receivedAt = NINE - HOUR + Math.floor((i * HOUR) / n);
    return { receivedAt, firstOwnedAt: receivedAt + (i % Math.ceil(n / Math.max(late, 1)) === 0 && late > 0 ? ms : 0) };
  });

const facts = (all: readonly LeadFact[], more: Partial<Alert>) => ({
  late: all
    .map(lead => lateAt(lead, aSetting('assignment-latency-breach', more), aBook(), NINE))
    .filter(at => at !== null),
  received: all.length,
  receivedLately: all.filter(({ receivedAt }) => receivedAt >= NINE - HOUR / 12).length,
});

const look = (all: readonly LeadFact[], more: Partial<Alert> = {}) =>
  lookOf('assignment-latency-breach', facts(all, more), more);

describe('assignment-latency-breach fires', () => {
  it('when the budget of the p90 burns six times too fast, over an hour and over its last five minutes', () => {
    expect(look(hour(120, 120))).toMatchObject({
      state: 'firing',
      value: 10,
      threshold: 6,
      says: '120 of 120 leads (100 %) are assigned late, burning the budget 10 times too fast.',
      inputs: { leads: 120, late: 120, leads_lately: 10, late_lately: 10 },
    });
  });

  it('on leads that are still nobody’s, as soon as their time is over', () => {
    const waiting = hour(60, 0).map(lead => ({ ...lead, firstOwnedAt: null, rep: null }));
    expect(look(waiting)).toMatchObject({ state: 'firing', inputs: { leads: 60, late: 58, late_lately: 5 } });
  });

  it('on a share of broken promises, where the threshold is one', () => {
    const half = hour(120, 60, 6 * MINUTE);
    expect(look(half, { threshold: '40%' })).toMatchObject({ state: 'firing', value: 0.5 });
    expect(look(hour(120, 60), { threshold: '40%' })).toMatchObject({ state: 'quiet', value: 0 });
  });
});

describe('assignment-latency-breach stays silent', () => {
  it('when one lead in ten is late: that is what the promise allows', () => {
    expect(look(hour(120, 12))).toMatchObject({ state: 'quiet', value: 1 });
  });

  it('on fewer than five late leads, whatever their share', () => {
    expect(look(hour(4, 4), { min_n: 2 })).toMatchObject({ state: 'quiet', value: 10 });
  });

  it('on too few leads', () => {
    expect(look(hour(10, 10))).toMatchObject({ state: 'not_enough_data' });
    expect(look([])).toMatchObject({ state: 'not_enough_data', value: null });
  });

  it('when the trouble is over', () => {
    const early = hour(120, 120).filter(({ receivedAt }) => receivedAt < NINE - HOUR / 12);
    expect(look([...early, ...hour(1200, 0)])).toMatchObject({ state: 'quiet' });
  });

  it('for less than one false alarm in a hundred years at the promise just kept', () => {
    expect(look(hour(120, 12)).expected_false_alarms_per_week).toBeLessThan(1e-4);
  });
});
