import { describe, expect, it } from 'vitest';
import { silence, tellingTime } from '../../../../src/engine/sla/ladder/quiet.ts';
import { MINUTE, SECOND } from '../../../../src/engine/time/units.ts';

const NOW = 1_000 * MINUTE;

describe('a message about incidents', () => {
  it('waits half a minute for others of its kind', () => {
    expect(tellingTime(null, NOW)).toBe(NOW + 30 * SECOND);
  });

  it('takes in what comes while it waits', () => {
    expect(tellingTime({ tellAt: NOW + 20 * SECOND, pending: true }, NOW)).toBe(NOW + 20 * SECOND);
    expect(tellingTime({ tellAt: NOW - SECOND, pending: true }, NOW)).toBe(NOW);
  });

  it('follows the last one of its kind after five minutes at the earliest', () => {
    expect(tellingTime({ tellAt: NOW - MINUTE, pending: false }, NOW)).toBe(NOW + 4 * MINUTE);
    expect(tellingTime({ tellAt: NOW - 10 * MINUTE, pending: false }, NOW)).toBe(NOW + 30 * SECOND);
  });
});

describe('an incident is left out of a message', () => {
  const open = { level: 2, acked: false, resolved: false, highestOpen: 2 };

  it('not while it stands where the message was meant for', () => {
    expect(silence(2, open)).toBeNull();
    expect(silence(2, { ...open, highestOpen: 1 })).toBeNull();
  });

  it.each([
    ['resolved', { resolved: true, acked: true }],
    ['acknowledged', { acked: true }],
    ['went_higher', { level: 3, highestOpen: 3 }],
    ['higher_open', { highestOpen: 4 }],
  ] as const)('%s', (why, more) => {
    expect(silence(2, { ...open, ...more })).toBe(why);
  });
});
