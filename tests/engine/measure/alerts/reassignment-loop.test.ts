import { describe, expect, it } from 'vitest';
import { DAY, lookOf, MINUTE, NINE } from '../stage/facts.ts';

const moves = (leadId: string, n: number, at = NINE - DAY) =>
  Array.from({ length: n }, (_, i) => ({ leadId, at: at + i * MINUTE }));

const look = (all: ReturnType<typeof moves>, more = {}) => lookOf('reassignment-loop', { moves: all }, more);

describe('reassignment-loop fires', () => {
  it('when two leads were moved three times each', () => {
    expect(look([...moves('a', 3), ...moves('b', 4), ...moves('c', 1)])).toMatchObject({
      state: 'firing',
      value: 2,
      says: '2 leads were moved by hand 3 times or more within 7 d: b (4), a (3).',
      inputs: { moved: 3, loops: 2 },
    });
  });
});

describe('reassignment-loop stays silent', () => {
  it('on one lead, however often it was moved', () => {
    expect(look([...moves('a', 9), ...moves('b', 2)])).toMatchObject({ state: 'quiet', value: 1 });
  });

  it('on moves from before the window', () => {
    expect(look([...moves('a', 3, NINE - 8 * DAY), ...moves('b', 3)])).toMatchObject({ value: 1 });
  });

  it('without moves', () => {
    expect(look([])).toMatchObject({ state: 'quiet', value: 0, expected_false_alarms_per_week: 0 });
  });
});
