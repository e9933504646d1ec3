import { logFactorial } from './log-gamma.ts';

/** The chance of at least `count` where `expected` are expected; with nothing expected, anything at all is a wonder. */
export function poissonTail(expected: number, count: number): number {
  if (count <= 0) return 1;
  if (expected <= 0) return 0;
  const at = (k: number) => Math.exp(k * Math.log(expected) - expected - logFactorial(k));
  // Far out in the tail the terms themselves are summed: 1 minus nearly 1 would have lost its digits.
  if (count <= expected) return 1 - sum(k => at(k), 0, count);
  return sum(k => at(k), count, count + 60 + Math.ceil(10 * Math.sqrt(count)));
}

function sum(term: (k: number) => number, from: number, to: number): number {
  let total = 0;
  for (let k = from; k < to; k += 1) total += term(k);
  return total;
}
