import { lowest } from './same-decisions.ts';
import type { Strip } from './strip.ts';

/**
 * The live list after a level: the items that rest and those that accept, in order, up to the first of each block that
 * now holds for sure; one with `next` only ends its layer. Segments go once no live rule of their side asks for one.
 */
export function narrow(strip: Strip, resting: Int32Array, accepting: readonly number[], level: number): Int32Array {
  const { items } = strip;
  const live: number[] = [];
  const accepted = Int32Array.from(accepting);
  let [i, j] = [0, 0];
  while (i < resting.length || j < accepted.length) {
    const rested = (resting[i] ?? Infinity) < (accepted[j] ?? Infinity);
    const item = (rested ? resting[i++] : accepted[j++]) ?? 0;
    const { last, skip, owner, block } = items[item] ?? { last: -1, skip: 0, owner: 0, block: 0 };
    if (last <= level) {
      for (let top = items[live.at(-1) ?? -1]; top?.owner === owner && top.block === block; top = items[live.at(-1) ?? -1])
        live.pop();
      i = lowest(resting, skip, i);
      j = lowest(accepted, skip, j);
    }
    live.push(item);
  }
  return Int32Array.from(level < strip.segmentLevel ? withoutIdleSegments(strip, live) : live);
}

function withoutIdleSegments({ items, segmentLevel }: Strip, live: readonly number[]): readonly number[] {
  const asked = [0, 1].map(side => live.some(item => items[item]?.block === side + 2 && items[item]?.sets[segmentLevel]));
  return asked[0] && asked[1] ? live : live.filter(item => asked[items[item]?.block ?? 2] ?? true);
}
