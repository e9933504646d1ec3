import { afterEach, describe, expect, it, vi } from 'vitest';
import { explainFreeze, listFreezes } from '../../../src/engine/time/freeze.ts';
import { compileWindows, type WindowDefinition } from '../../../src/engine/time/windows.ts';

const YEAR_END: WindowDefinition = {
  id: 'year-end',
  effect: 'deny',
  zone: 'Europe/Berlin',
  from: '2026-12-18T18:00',
  to: '2027-01-04T08:00',
  why: 'year end',
};
const FRIDAYS: WindowDefinition = {
  id: 'fridays',
  effect: 'deny',
  zone: 'Europe/Berlin',
  start: '2026-01-02T15:00',
  rrule: 'FREQ=WEEKLY;BYDAY=FR',
  duration: '9h',
  except: ['2026-04-03T15:00'],
  scope: { segments: ['enterprise'], min_risk: 'medium' },
};

const at = (text: string) => Date.parse(text);
const compiled = (...defs: readonly WindowDefinition[]) => {
  const { windows, problems } = compileWindows(defs);
  expect(problems).toEqual([]);
  return windows;
};
const frozen = (defs: readonly WindowDefinition[], text: string) => explainFreeze(compiled(...defs), at(text)).frozen;
const spans = (def: WindowDefinition, from: string, to: string) =>
  listFreezes(compiled(def), at(from), at(to)).map(row => `${row.from.slice(0, 16)} ${row.to.slice(0, 16)}`);

describe('what a time is subject to', () => {
  it('is told with the windows that hold it, in UTC', () => {
    expect(explainFreeze(compiled(YEAR_END, FRIDAYS), at('2026-12-18T17:30:00.250Z'))).toEqual({
      at: '2026-12-18T17:30:00.250Z',
      frozen: true,
      windows: [
        {
          id: 'year-end',
          effect: 'deny',
          from: '2026-12-18T17:00:00.000Z',
          to: '2027-01-04T07:00:00.000Z',
          why: 'year end',
          scope: null,
        },
        {
          id: 'fridays',
          effect: 'deny',
          from: '2026-12-18T14:00:00.000Z',
          to: '2026-12-18T23:00:00.000Z',
          why: null,
          scope: { segments: ['enterprise'], min_risk: 'medium' },
        },
      ],
    });
  });

  it('is nothing outside of all windows, also when there are allow windows elsewhere', () => {
    const allow: WindowDefinition = { ...YEAR_END, id: 'maintenance', effect: 'allow' };
    const now = '2026-07-01T12:00:00.000Z';
    expect(explainFreeze(compiled(YEAR_END, allow), at(now))).toEqual({ at: now, frozen: false, windows: [] });
    expect(explainFreeze([], at(now)).frozen).toBe(false);
  });

  it('is half-open', () => {
    expect(frozen([YEAR_END], '2026-12-18T16:59:59.999Z')).toBe(false);
    expect(frozen([YEAR_END], '2026-12-18T17:00Z')).toBe(true);
    expect(frozen([YEAR_END], '2027-01-04T06:59:59.999Z')).toBe(true);
    expect(frozen([YEAR_END], '2027-01-04T07:00Z')).toBe(false);
  });

  it('is frozen when one window denies, whatever others allow', () => {
    const allow: WindowDefinition = { ...YEAR_END, id: 'allowed', effect: 'allow' };
    expect(frozen([allow], '2026-12-20T00:00Z')).toBe(false);
    expect(frozen([allow, YEAR_END], '2026-12-20T00:00Z')).toBe(true);
    expect(frozen([YEAR_END, allow], '2026-12-20T00:00Z')).toBe(true);
  });

  it('keeps local times over the changes of the clock', () => {
    expect(frozen([FRIDAYS], '2026-07-03T13:00Z')).toBe(true);
    expect(frozen([FRIDAYS], '2026-07-03T12:59Z')).toBe(false);
    expect(frozen([FRIDAYS], '2026-11-06T13:59Z')).toBe(false);
    expect(frozen([FRIDAYS], '2026-11-06T14:00Z')).toBe(true);
  });

  it('leaves out the exceptions and the times before the start', () => {
    expect(frozen([FRIDAYS], '2026-04-03T14:00Z')).toBe(false);
    expect(frozen([FRIDAYS], '2026-04-10T14:00Z')).toBe(true);
    expect(frozen([FRIDAYS], '2025-12-26T15:00Z')).toBe(false);
  });

  it('holds decades ahead', () => {
    expect(frozen([FRIDAYS], '2099-07-03T13:00Z')).toBe(true);
    expect(frozen([FRIDAYS], '2099-07-04T13:00Z')).toBe(false);
  });
});

describe('windows ahead', () => {
  it('are listed in order of time, also the one that runs already', () => {
    const rows = listFreezes(compiled(YEAR_END, FRIDAYS), at('2026-12-11T20:00Z'), at('2026-12-25T14:00Z'));
    expect(rows.map(row => `${row.id} ${row.from}`)).toEqual([
      'fridays 2026-12-11T14:00:00.000Z',
      'fridays 2026-12-18T14:00:00.000Z',
      'year-end 2026-12-18T17:00:00.000Z',
    ]);
  });

  it('count `start` only if the rule yields it', () => {
    const rule: WindowDefinition = {
      ...FRIDAYS,
      start: '2026-01-01T15:00',
      rrule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=2',
      duration: '1h',
    };
    expect(spans(rule, '2025-01-01', '2030-01-01')).toEqual([
      '2026-01-02T14:00 2026-01-02T15:00',
      '2026-01-09T14:00 2026-01-09T15:00',
    ]);
  });

  it('take `d` as local days and `h` as exact time', () => {
    const night: WindowDefinition = { ...FRIDAYS, start: '2026-03-28T20:00', rrule: 'FREQ=YEARLY' };
    expect(spans({ ...night, duration: '1d' }, '2026-01-01', '2027-01-01')).toEqual([
      '2026-03-28T19:00 2026-03-29T18:00',
    ]);
    expect(spans({ ...night, duration: '24h' }, '2026-01-01', '2027-01-01')).toEqual([
      '2026-03-28T19:00 2026-03-29T19:00',
    ]);
  });

  it('end at UNTIL, that start still included', () => {
    const until = (text: string) =>
      spans({ ...FRIDAYS, rrule: `FREQ=WEEKLY;BYDAY=FR;UNTIL=${text}` }, '2025-01-01', '2030-01-01').length;
    expect(until('20260116T150000')).toBe(3);
    expect(until('20260116T145959')).toBe(2);
    expect(until('20260116T140000Z')).toBe(3);
    expect(until('20260116T135959Z')).toBe(2);
    expect(until('20260116')).toBe(3);
  });

  it('let exceptions count towards COUNT', () => {
    const def = { ...FRIDAYS, rrule: 'FREQ=WEEKLY;COUNT=3', duration: '1h', except: ['2026-01-09T15:00'] };
    expect(spans(def, '2025-01-01', '2030-01-01').map(text => text.slice(0, 10))).toEqual(['2026-01-02', '2026-01-16']);
  });

  it('may overlap themselves when the rule ends', () => {
    const def = { ...FRIDAYS, rrule: 'FREQ=DAILY;COUNT=3', duration: '2d' };
    expect(explainFreeze(compiled(def), at('2026-01-04T12:00Z')).windows).toHaveLength(2);
  });
});

describe('the machine’s own zone', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('changes nothing', () => {
    const weekly: WindowDefinition = {
      ...FRIDAYS,
      zone: 'America/New_York',
      start: '2026-01-02T09:00',
      duration: '1h',
    };
    const answers = ['UTC', 'Europe/Berlin', 'Pacific/Apia', 'America/St_Johns'].map(tz => {
      vi.stubEnv('TZ', tz);
      return { clock: new Date(0).getTimezoneOffset(), rows: spans(weekly, '2026-01-01', '2027-01-01') };
    });
    // The stub works: each machine shows another time.
    expect(new Set(answers.map(answer => answer.clock)).size).toBe(4);
    for (const answer of answers) expect(answer.rows).toEqual(answers[0]?.rows);
    expect(answers[0]?.rows[0]).toBe('2026-01-02T14:00 2026-01-02T15:00');
  });
});
