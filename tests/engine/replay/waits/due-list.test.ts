import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DueList } from '../../../../src/engine/replay/waits/due-list.ts';

const taken = (list: DueList<number>, limit: number): number[] => {
  const things: number[] = [];
  for (let due = list.take(limit); due; due = list.take(limit)) things.push(due.thing);
  return things;
};

describe('things that are due', () => {
  it('are taken in the order of their times, then of their coming, and none before its time', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(20), (times, limit) => {
        const list = new DueList<number>();
        for (const [n, at] of times.entries()) list.add(at, n);
        const order = [...times.keys()].sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0));
        const early = order.filter(n => (times[n] ?? 0) <= limit);
        expect(taken(list, limit)).toEqual(early);
        expect(taken(list, 20)).toEqual(order.slice(early.length));
      }),
    );
  });
});
