import { lowest } from './same-decisions.ts';
import type { Strip } from './strip.ts';

/**
 * The live list after a level: the items that rest and those that accept, in order, up to the first of each block that
 * now holds for sure. One with `next` only ends its layer, and so does one behind an open `next` of its own layer, which
 * may still lead past it. Segments go once no live rule of their side asks for one.
 */
export function narrow(strip: Strip, resting: Int32Array, accepting: readonly number[], level: number): Int32Array {
  const { lasts, layerEnds, nexts } = strip;
  const live: number[] = [];
  const accepted = Int32Array.from(accepting);
  let [i, j, openLayer] = [0, 0, -1];
  while (i < resting.length || j < accepted.length) {
    const rested = j >= accepted.length || (i < resting.length && (resting[i] ?? 0) < (accepted[j] ?? 0));
    const item = (rested ? resting[i++] : accepted[j++]) ?? 0;
    if ((lasts[item] ?? 0) <= level) {
      dropTwins(strip, live, item);
      const past = endOf(strip, item, openLayer);
      i = lowest(resting, past, i);
      j = lowest(accepted, past, j);
    } else if (nexts[item] === 1) openLayer = layerEnds[item] ?? -1;
    live.push(item);
  }
  return Int32Array.from(level < strip.segmentLevel ? withoutIdleSegments(strip, live) : live);
}

/** The items before this index are out once the item holds for sure. */
function endOf(strip: Strip, item: number, openLayer: number): number {
  const layerEnd = strip.layerEnds[item] ?? 0;
  if (strip.nexts[item] === 1 || layerEnd === openLayer) return layerEnd;
  return strip.starts[(strip.items[item]?.block ?? 0) + 1] ?? 0;
}

/** Other alternatives of a rule that holds for sure say nothing more. */
function dropTwins({ items }: Strip, live: number[], item: number): void {
  const { owner, block } = items[item] ?? {};
  for (let top = items[live.at(-1) ?? -1]; top?.owner === owner && top?.block === block; top = items[live.at(-1) ?? -1])
    live.pop();
}

function withoutIdleSegments({ items, segmentLevel }: Strip, live: readonly number[]): readonly number[] {
  const asked = [0, 1].map(side =>
    live.some(item => items[item]?.block === side + 2 && items[item]?.sets[segmentLevel]),
  );
  return asked[0] && asked[1] ? live : live.filter(item => asked[items[item]?.block ?? 2] ?? true);
}
