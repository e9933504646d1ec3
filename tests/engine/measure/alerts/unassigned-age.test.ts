import { describe, expect, it } from 'vitest';
import { aBook, aLead, DAY, HOUR, lookOf, MINUTE, NINE } from '../stage/facts.ts';

const waiting = (age: number, more = {}) =>
  aLead({ id: `old-${age}`, receivedAt: NINE - age, firstOwnedAt: null, rep: null, ...more });

const look = (all: ReturnType<typeof aLead>[], more = {}, row?: string) =>
  lookOf('unassigned-age', { waiting: all, book: aBook(row) }, more);

describe('unassigned-age fires', () => {
  it('when a lead has waited as long as its row allows', () => {
    expect(look([waiting(MINUTE), waiting(10 * MINUTE)])).toMatchObject({
      state: 'firing',
      value: 1,
      threshold: 1,
      says: `2 leads have no owner; old-${10 * MINUTE} waits for 10 min of working time, 100 % of what is allowed.`,
      expected_false_alarms_per_week: 0,
    });
  });

  it('at half of it, where the threshold warns', () => {
    expect(look([waiting(5 * MINUTE)], { threshold: '50%' })).toMatchObject({ state: 'firing', value: 0.5 });
  });

  it('at an age, where the threshold is one', () => {
    expect(look([waiting(30 * MINUTE, { sla: null })], { threshold: '30m' })).toMatchObject({ state: 'firing' });
  });

  it('on a lead that was given back, whose first owner came long ago', () => {
    expect(look([waiting(HOUR, { firstOwnedAt: NINE - HOUR })])).toMatchObject({ state: 'firing' });
  });

  it('on a lead older than the window', () => {
    expect(look([waiting(3 * DAY, { sla: null })], { threshold: '1d', window: '1d' })).toMatchObject({
      state: 'firing',
      value: DAY,
    });
  });
});

describe('unassigned-age stays silent', () => {
  it('while every lead has an owner', () => {
    expect(look([])).toMatchObject({ state: 'quiet', value: null, says: 'Every lead has an owner.' });
  });

  it('while there is time left', () => {
    expect(look([waiting(10 * MINUTE - 1)])).toMatchObject({ state: 'quiet' });
  });

  it('outside the hours of the row', () => {
    const berlin = 'calendar: berlin, assignment: {breach: 4h}';
    // Berlin opened an hour ago, at 08:00 UTC: the night does not count.
    expect(look([waiting(12 * HOUR)], { threshold: '2h' }, berlin)).toMatchObject({ state: 'quiet', value: HOUR });
  });

  it('on a lead whose row promises nothing', () => {
    expect(look([waiting(DAY, { sla: null })])).toMatchObject({ state: 'quiet', value: null });
  });
});
