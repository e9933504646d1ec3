import { describe, expect, it } from 'vitest';
import { emptyLine, lineUp, type QueueLine } from '../../../../src/engine/measure/queue-line.ts';
import { HOUR, lookOf, MINUTE, NINE } from '../stage/facts.ts';

const waiting = (n: number, left: number | null = 30 * MINUTE): QueueLine[] => {
  const leads = Array(n).fill({ enteredAt: NINE, expiresAt: left === null ? null : NINE + left });
  return n === 0 ? [] : [lineUp(emptyLine('unrouted'), leads, HOUR, NINE)];
};

const look = (lines: readonly QueueLine[], done: number, before: readonly string[] = ['unrouted']) =>
  lookOf('queue-health', { lines, taken: new Map([['unrouted', done]]), before });

describe('queue-health fires', () => {
  it('when the last in line will hardly be served in time, on two checks in a row', () => {
    const seen = look(waiting(60), 20);
    expect(seen).toMatchObject({
      state: 'firing',
      threshold: 0.7,
      inputs: { queues: [{ waiting: 60, done: 20, position: 60, left: 30 * MINUTE, bad_before: true }] },
    });
    expect(seen.value).toBeGreaterThan(0.99);
    expect(seen.says).toContain('unrouted: 60 wait, 20 got an owner in 60 min');
  });

  it('on a lead whose time is over', () => {
    expect(look(waiting(1, 0), 20)).toMatchObject({ state: 'firing', value: 1 });
  });
});

describe('queue-health stays silent', () => {
  it('on the first bad check', () => {
    expect(look(waiting(60), 20, [])).toMatchObject({ state: 'quiet' });
  });

  it('when the queue is emptied fast enough', () => {
    const seen = look(waiting(5), 20);
    expect(seen).toMatchObject({ state: 'quiet' });
    expect(seen.value).toBeLessThan(0.2);
  });

  it('and says that it knows too little when few leads got an owner', () => {
    expect(look(waiting(60), 9)).toMatchObject({ state: 'not_enough_data', value: null });
  });

  it('on an empty queue', () => {
    expect(look([], 20)).toMatchObject({ state: 'quiet', says: 'No lead waits.' });
  });
});
