import { describe, expect, it } from 'vitest';
import { listFreezes } from '../../../src/engine/time/freeze.ts';
import { compileWindows, gapStarts, type WindowDefinition } from '../../../src/engine/time/windows.ts';

const ABSOLUTE: WindowDefinition = {
  id: 'w',
  effect: 'deny',
  zone: 'Europe/Berlin',
  from: '2026-12-18T18:00',
  to: '2027-01-04T08:00',
};
const RECURRING: WindowDefinition = {
  id: 'w',
  effect: 'deny',
  zone: 'Europe/Berlin',
  start: '2026-01-02T15:00',
  rrule: 'FREQ=WEEKLY;BYDAY=FR',
  duration: '9h',
};

/** The keys that are complained about; an empty list when the window is fine. */
const refusedAt = (def: WindowDefinition) => {
  const { windows, problems } = compileWindows([def]);
  expect(windows).toHaveLength(problems.length > 0 ? 0 : 1);
  for (const problem of problems) expect(problem.window).toBe('w');
  return problems.map(problem => problem.key);
};

describe('a window is refused', () => {
  it('when its zone is none, or its times are none', () => {
    expect(refusedAt({ ...ABSOLUTE, zone: 'Europe/Atlantis' })).toEqual(['zone']);
    expect(refusedAt({ ...ABSOLUTE, zone: '+02:00' })).toEqual(['zone']);
    expect(refusedAt({ ...ABSOLUTE, from: '2026-12-18', to: '2026-02-30T00:00' })).toEqual(['from', 'to']);
    expect(refusedAt({ ...ABSOLUTE, from: '2026-12-18T18:00Z' })).toEqual(['from']);
    expect(refusedAt({ ...RECURRING, start: '2026-01-02', duration: '90', except: ['2026-01-09'] })).toEqual([
      'start',
      'duration',
      'except',
    ]);
  });

  it('when it is empty', () => {
    expect(refusedAt({ ...ABSOLUTE, to: '2026-12-18T18:00' })).toEqual(['to']);
    expect(refusedAt({ ...ABSOLUTE, to: '2026-12-18T17:00' })).toEqual(['to']);
    // 02:30 does not exist on that day and is 03:30, when the window is over.
    expect(refusedAt({ ...ABSOLUTE, from: '2026-03-29T02:30', to: '2026-03-29T03:15' })).toEqual(['to']);
    expect(refusedAt({ ...RECURRING, duration: '0h' })).toEqual(['duration']);
    expect(refusedAt({ ...RECURRING, rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' })).toEqual(['rrule']);
    expect(refusedAt({ ...RECURRING, rrule: 'FREQ=WEEKLY;UNTIL=20250101T000000' })).toEqual(['rrule']);
  });

  it('when it has both forms, neither, or half of one', () => {
    expect(refusedAt({ ...ABSOLUTE, ...RECURRING })).toEqual(['start']);
    expect(refusedAt({ ...ABSOLUTE, except: [] })).toEqual(['except']);
    expect(refusedAt({ id: 'w', effect: 'deny', zone: 'UTC' })).toEqual(['from']);
    expect(refusedAt({ ...ABSOLUTE, to: undefined })).toEqual(['to']);
    expect(refusedAt({ ...RECURRING, rrule: undefined })).toEqual(['rrule']);
    expect(refusedAt({ ...RECURRING, duration: undefined })).toEqual(['duration']);
    expect(refusedAt({ ...RECURRING, start: undefined })).toEqual(['start']);
  });

  it('when its rule is none, or runs faster than daily', () => {
    for (const rrule of [
      '',
      'every friday',
      'FREQ=SECONDLY',
      'FREQ=MINUTELY',
      'FREQ=HOURLY',
      'FREQ=WEEKLY;BYDAY=2FR',
    ]) {
      expect(refusedAt({ ...RECURRING, rrule })).toEqual(['rrule']);
    }
  });

  it('when its rule has no end and overlaps itself', () => {
    expect(refusedAt({ ...RECURRING, duration: '7d' })).toEqual([]);
    expect(refusedAt({ ...RECURRING, duration: '8d' })).toEqual(['duration']);
    expect(refusedAt({ ...RECURRING, duration: '8d', rrule: 'FREQ=WEEKLY;COUNT=5' })).toEqual([]);
    expect(refusedAt({ ...RECURRING, duration: '8d', rrule: 'FREQ=WEEKLY;UNTIL=20260601' })).toEqual([]);
    expect(refusedAt({ ...RECURRING, duration: '2h', rrule: 'FREQ=DAILY;BYHOUR=9,10' })).toEqual(['duration']);
    expect(refusedAt({ ...RECURRING, duration: '1h', rrule: 'FREQ=DAILY;BYHOUR=9,10' })).toEqual([]);
  });

  it('when exact hours overlap on the one day that is shorter', () => {
    expect(refusedAt({ ...RECURRING, rrule: 'FREQ=DAILY', duration: '1d' })).toEqual([]);
    expect(refusedAt({ ...RECURRING, rrule: 'FREQ=DAILY', duration: '24h' })).toEqual(['duration']);
    expect(refusedAt({ ...RECURRING, rrule: 'FREQ=DAILY', duration: '24h', zone: 'Asia/Kolkata' })).toEqual([]);
  });

  it('alone: the others still compile, and problems come as data', () => {
    const { windows, problems } = compileWindows([{ ...RECURRING, id: 'bad', duration: '0h' }, ABSOLUTE]);
    expect(windows.map(window => window.id)).toEqual(['w']);
    expect(problems).toEqual([
      {
        window: 'bad',
        key: 'duration',
        says: '`0h` is no duration of a window',
        allowed: 'a positive number and s, m, h or d, at most 366d',
      },
    ]);
  });
});

describe('hostile rules', () => {
  it.each([
    'FREQ=DAILY;INTERVAL=10000;COUNT=10000',
    'FREQ=WEEKLY;BYDAY=MO;BYSETPOS=3',
    'FREQ=YEARLY;BYWEEKNO=53;BYYEARDAY=200',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=9999',
    'FREQ=YEARLY;INTERVAL=9999;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO',
  ])(
    '%s is refused and not followed for ever',
    rrule => {
      expect(refusedAt({ ...RECURRING, rrule })).toEqual(['rrule']);
    },
    60_000,
  );

  it('that are merely dense stay usable', () => {
    const hours = Array.from({ length: 24 }, (_, i) => i);
    const dense = { ...RECURRING, rrule: `FREQ=DAILY;BYHOUR=${hours};BYMINUTE=0,15,30,45`, duration: '1m' };
    const { windows } = compileWindows([dense]);
    const from = Date.parse('2050-06-01T00:00Z');
    expect(listFreezes(windows, from, from + 86_400_000)).toHaveLength(96);
  });
});

describe('a start in a DST gap', () => {
  // The clocks of Berlin go from 02:00 to 03:00 on 29 March 2026, 28 March 2027, 26 March 2028, …
  const NIGHTLY: WindowDefinition = {
    ...RECURRING,
    start: '2026-03-27T02:30',
    rrule: 'FREQ=DAILY;COUNT=4',
    duration: '1h',
  };
  const compiled = (def: WindowDefinition) => {
    const { windows, problems } = compileWindows([def]);
    expect(problems).toEqual([]);
    return windows;
  };
  const gaps = (def: WindowDefinition) => compiled(def).flatMap(gapStarts);
  const starts = (def: WindowDefinition) =>
    listFreezes(compiled(def), Date.parse('2026-01-01'), Date.parse('2028-01-01')).map(row => row.from.slice(0, 16));

  it('is dropped, not counted by COUNT, and named', () => {
    expect(starts(NIGHTLY)).toEqual(['2026-03-27T01:30', '2026-03-28T01:30', '2026-03-30T00:30', '2026-03-31T00:30']);
    expect(gaps(NIGHTLY)).toEqual(['2026-03-29']);
  });

  it('is dropped where the rule picks by position, and no other day takes its place', () => {
    const lastSunday: WindowDefinition = { ...NIGHTLY, rrule: 'FREQ=MONTHLY;BYDAY=SU;BYSETPOS=-1;COUNT=2' };
    expect(starts(lastSunday)).toEqual(['2026-04-26T00:30', '2026-05-31T00:30']);
    expect(gaps(lastSunday)).toEqual(['2026-03-29']);
  });

  it('is looked for in the life of a rule that ends, and for five years in one that does not', () => {
    expect(gaps({ ...NIGHTLY, rrule: 'FREQ=DAILY' })).toEqual([
      '2026-03-29',
      '2027-03-28',
      '2028-03-26',
      '2029-03-25',
      '2030-03-31',
    ]);
    expect(gaps({ ...NIGHTLY, rrule: 'FREQ=DAILY;UNTIL=20270601T000000' })).toEqual(['2026-03-29', '2027-03-28']);
    expect(gaps({ ...NIGHTLY, rrule: 'FREQ=DAILY;UNTIL=20270328T000000' })).toEqual(['2026-03-29']);
    expect(gaps({ ...NIGHTLY, rrule: 'FREQ=DAILY;COUNT=2' })).toEqual([]);
  });

  it('is no matter when the rule excepts it, or starts at another time', () => {
    expect(gaps({ ...NIGHTLY, except: ['2026-03-29T02:30'] })).toEqual([]);
    expect(gaps({ ...NIGHTLY, start: '2026-03-27T03:00', rrule: 'FREQ=DAILY' })).toEqual([]);
    expect(gaps({ ...NIGHTLY, zone: 'Asia/Kolkata', rrule: 'FREQ=DAILY' })).toEqual([]);
  });

  it('leaves a window that never happens, but the rule stands', () => {
    const once: WindowDefinition = {
      ...NIGHTLY,
      start: '2026-03-29T02:30',
      rrule: 'FREQ=YEARLY;UNTIL=20260401T000000',
    };
    expect(starts(once)).toEqual([]);
    expect(gaps(once)).toEqual(['2026-03-29']);
  });

  it('moves the start of an absolute window forward, and is named', () => {
    const absolute: WindowDefinition = { ...ABSOLUTE, from: '2026-03-29T02:30', to: '2026-03-29T09:00' };
    expect(starts(absolute)).toEqual(['2026-03-29T01:30']);
    expect(gaps(absolute)).toEqual(['2026-03-29']);
    expect(gaps(ABSOLUTE)).toEqual([]);
  });

  it('in a fold the earlier of the two counts, once', () => {
    const fold: WindowDefinition = { ...NIGHTLY, start: '2026-10-25T02:30', rrule: 'FREQ=DAILY;COUNT=2' };
    expect(starts(fold)).toEqual(['2026-10-25T00:30', '2026-10-26T01:30']);
  });

  it('is known in zones that change by half an hour, and at midnight', () => {
    const howe: WindowDefinition = {
      ...NIGHTLY,
      zone: 'Australia/Lord_Howe',
      start: '2026-10-03T02:15',
      rrule: 'FREQ=DAILY;COUNT=2',
    };
    expect(gaps(howe)).toEqual(['2026-10-04']);
    const cairo: WindowDefinition = {
      ...NIGHTLY,
      zone: 'Africa/Cairo',
      start: '2026-04-20T00:00',
      rrule: 'FREQ=DAILY;COUNT=9',
    };
    expect(gaps(cairo)).toEqual(['2026-04-24']);
  });
});
