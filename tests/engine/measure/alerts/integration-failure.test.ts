import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../src/engine/measure/alerts/integration-failure.ts';
import { lookOf, NINE } from '../stage/facts.ts';

const calls = (n: number, ok: (i: number) => boolean, to = 'crm'): Call[] =>
  Array.from({ length: n }, (_, i) => ({ to, at: NINE - n + i, ok: ok(i) }));

const look = (all: readonly Call[], more = {}) => lookOf('integration-failure', { calls: all }, more);

describe('integration-failure fires', () => {
  it('on three failures in a row to one system, however few calls there are', () => {
    expect(look([...calls(5, () => true, 'chat'), ...calls(3, () => false)])).toMatchObject({
      state: 'firing',
      says: '3 of 8 calls failed (38 %); the last 3 to crm all failed.',
      inputs: { failing: [{ to: 'crm', running: 3 }] },
    });
  });

  it('on five of a hundred calls', () => {
    expect(look(calls(100, i => i % 20 !== 0))).toMatchObject({ state: 'firing', value: 0.05, threshold: 0.05 });
  });
});

describe('integration-failure stays silent', () => {
  it('on four of a hundred', () => {
    expect(look(calls(100, i => i % 25 !== 0))).toMatchObject({ state: 'quiet' });
  });

  it('on a single call, however low its threshold', () => {
    const low = { threshold: 0.005 };
    expect(
      look(
        calls(100, i => i !== 50),
        low,
      ),
    ).toMatchObject({ state: 'quiet', value: 0.01 });
    expect(
      look(
        calls(100, i => i !== 50 && i !== 70),
        low,
      ),
    ).toMatchObject({ state: 'firing' });
  });

  it('on failures that a good call has ended', () => {
    expect(look([...calls(3, () => false), ...calls(1, () => true)])).toMatchObject({ state: 'not_enough_data' });
  });

  it('on failures one each of three systems', () => {
    const each = ['crm', 'chat', 'mail'].flatMap(to => calls(1, () => false, to));
    expect(look(each)).toMatchObject({ state: 'not_enough_data' });
  });

  it('without calls, and says how often it would be wrong', () => {
    const none = look([]);
    expect(none).toMatchObject({ state: 'not_enough_data', value: null });
    expect(none.expected_false_alarms_per_week).toBeLessThan(1);
  });
});
