import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of.ts';

/** Clocks in Berlin go from 02:00 to 03:00 on 2026-03-29 and on 2027-03-28. */
const windows = (...list: string[]) => ({
  'rules/governance.yaml': `kind: governance\nversion: 1\nwindows:\n${list.map(window => `  - ${window}\n`).join('')}`,
});

const absolute = (from: string, zone = 'Europe/Berlin') =>
  `{id: night, effect: deny, zone: ${zone}, from: "${from}", to: "2026-03-30T08:00", why: x}`;
const recurring = (start: string, rrule: string) =>
  `{id: weekly, effect: deny, zone: Europe/Berlin, start: "${start}", rrule: "${rrule}", duration: 1h, why: x}`;

const said = (...list: string[]) => findingsOf('freeze-in-dst-gap', windows(...list)).map(({ says }) => says);

describe('freeze-in-dst-gap fires', () => {
  it('on a window that begins when clocks go forward over its start', () => {
    const other = '{id: other, effect: deny, zone: UTC, from: "2026-01-01T00:00", to: "2026-01-02T00:00", why: x}';
    expect(findingsOf('freeze-in-dst-gap', windows(other, absolute('2026-03-29T02:30')))).toEqual([
      {
        code: 'freeze-in-dst-gap',
        level: 'warning',
        at: { file: 'rules/governance.yaml', line: 5, column: 5 },
        says: 'The freeze window night begins at a local time that does not exist on 2026-03-29.',
        why: 'Clocks go forward over it. Let the window begin before or after the gap.',
        rules: [],
        witness: null,
      },
    ]);
  });

  it('on a rule with an end, on each such date before it', () => {
    expect(said(recurring('2026-03-01T02:30', 'FREQ=WEEKLY;BYDAY=SU;UNTIL=20270501T000000Z'))).toEqual([
      'The freeze window weekly begins at a local time that does not exist on 2026-03-29, 2027-03-28.',
    ]);
  });

  it('on a rule without end', () => {
    const [says] = said(recurring('2026-03-01T02:00', 'FREQ=WEEKLY;BYDAY=SU'));
    expect(says).toContain('does not exist on 2026-03-29, 2027-03-28, ');
  });
});

describe('freeze-in-dst-gap stays silent', () => {
  it.each([
    ['just before the gap', absolute('2026-03-29T01:59')],
    ['just after the gap', absolute('2026-03-29T03:00')],
    ['in a zone without summer time', absolute('2026-03-29T02:30', 'Asia/Singapore')],
    ['on another day of the week', recurring('2026-03-02T02:30', 'FREQ=WEEKLY;BYDAY=MO')],
    ['in a rule that ends before', recurring('2026-03-01T02:30', 'FREQ=WEEKLY;BYDAY=SU;COUNT=4')],
  ])('on a start %s', (_, window) => {
    expect(said(window)).toEqual([]);
  });

  it('without windows', () => {
    expect(findingsOf('freeze-in-dst-gap', {})).toEqual([]);
  });
});
