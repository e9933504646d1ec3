import type { Router } from '../../policy/router.ts';
import { sizeOf } from '../space/share.ts';
import type { Point, Space } from '../space/space.ts';
import { seenAt } from '../witness.ts';
import type { Ending } from './ending.ts';

/** How many leads a sample draws. */
export const SAMPLE = 4000;

/**
 * Endings of leads drawn evenly from the space, for a diff that could not be walked: their points are estimates. The
 * draw is the same each time, so that an answer can be had again.
 */
export function sampleEndings(space: Space): Ending[] {
  const [base, head] = space.routers as readonly [Router, Router];
  const draw = evenDraw();
  const found = new Map<string, { base: number[]; head: number[]; witness: Point; drawn: number }>();
  for (let i = 0; i < SAMPLE; i += 1) {
    const witness = space.fields.map(field => draw(field.atoms.length));
    const chains = [base, head].map((_, side) => seenAt(space, side, witness).chain.map(rule => rule.index));
    const key = chains.join('>');
    const known = found.get(key) ?? { base: chains[0] ?? [], head: chains[1] ?? [], witness, drawn: 0 };
    known.drawn += 1;
    found.set(key, known);
  }
  const size = sizeOf(space);
  return [...found.values()].map(ending => ({ ...ending, points: (BigInt(ending.drawn) * size) / BigInt(SAMPLE) }));
}

/** Whole numbers below a limit, evenly, always in the same sequence (a 32-bit mixing generator). */
function evenDraw(): (limit: number) => number {
  let state = 0x9e3779b9;
  return limit => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}
