import { describe, expect, it } from 'vitest';
import { readRule } from '../../../src/engine/time/rule-text.ts';

describe('the text of a recurrence rule', () => {
  it('is a pattern, with COUNT and UNTIL kept apart', () => {
    expect(readRule('FREQ=WEEKLY;BYDAY=MO,FR')).toEqual({
      pattern: 'FREQ=WEEKLY;BYDAY=MO,FR',
      count: null,
      until: null,
    });
    expect(readRule('freq=daily;count=3')).toEqual({ pattern: 'FREQ=DAILY', count: 3, until: null });
  });

  it('ends at a local time, at an instant, or with a whole day', () => {
    const until = (text: string) => {
      const rule = readRule(`FREQ=DAILY;UNTIL=${text}`);
      return typeof rule === 'string' ? rule : rule.until;
    };
    expect(until('20260110T150000')).toEqual({ kind: 'wall', wall: Date.parse('2026-01-10T15:00Z') });
    expect(until('20260110T150000Z')).toEqual({ kind: 'instant', at: Date.parse('2026-01-10T15:00Z') });
    expect(until('20260110')).toEqual({ kind: 'wall', wall: Date.parse('2026-01-10T23:59:59.999Z') });
  });

  it.each([
    '',
    'weekly',
    'BYDAY=FR',
    'FREQ=SECONDLY',
    'FREQ=MINUTELY',
    'FREQ=HOURLY',
    'FREQ=FORTNIGHTLY',
    'RRULE:FREQ=DAILY',
    'FREQ=DAILY;',
    'FREQ=DAILY;FREQ=WEEKLY',
    'FREQ=DAILY;FOO=1',
    'FREQ=DAILY;__proto__=1',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;INTERVAL=999999999999',
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;COUNT=-1',
    'FREQ=DAILY;COUNT=99999999',
    'FREQ=DAILY;COUNT=3;UNTIL=20260110',
    'FREQ=DAILY;UNTIL=20260230',
    'FREQ=DAILY;UNTIL=2026-01-10',
    'FREQ=DAILY;BYHOUR=24',
    'FREQ=DAILY;BYHOUR=',
    'FREQ=DAILY;BYHOUR=9,',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=MONTHLY;BYDAY=0MO',
    'FREQ=MONTHLY;BYDAY=54MO',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=MO FR',
    'FREQ=YEARLY;BYMONTH=13',
    'FREQ=DAILY;BYHOUR=1,2,3,4;BYMINUTE=0,15,30,45;BYSECOND=0,1,2,3,4,5,6',
  ])('can not be %j', text => {
    expect(readRule(text)).toEqual(expect.any(String));
  });
});
