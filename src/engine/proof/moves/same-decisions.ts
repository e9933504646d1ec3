import type { Strip } from './strip.ts';

/** The live items of a state, cut where each block begins. */
export type Cuts = readonly [number, number, number];

export function cutsOf(live: Int32Array, { starts }: Strip): Cuts {
  return [lowest(live, starts[1] ?? 0), lowest(live, starts[2] ?? 0), lowest(live, starts[3] ?? 0)];
}

/** Index of the first live item that is not below `item`. */
export function lowest(live: Int32Array, item: number, from = 0): number {
  let [low, high] = [from, live.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((live[middle] ?? 0) < item) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether base and head decide alike from here on, whatever the lead: their live lists say the same. */
export function decideAlike(
  live: Int32Array,
  cuts: Cuts,
  content: Int32Array,
  strip: Strip,
  openEnd: boolean,
): boolean {
  const [base, rules, head] = cuts;
  if (base * 2 !== rules || head - rules !== live.length - head) return false;
  for (let i = 0; i < base; i += 1) if (content[live[i] ?? 0] !== content[live[base + i] ?? 0]) return false;
  for (let i = rules, j = head; i < head; i += 1, j += 1) {
    const [one, other] = [live[i] ?? 0, live[j] ?? 0];
    if (content[one] !== content[other]) return false;
    if (strip.items[one]?.next && wayOn(live, strip, one) - rules !== wayOn(live, strip, other) - head) return false;
  }
  return !openEnd;
}

const wayOn = (live: Int32Array, strip: Strip, item: number): number => lowest(live, strip.items[item]?.layerEnd ?? 0);
