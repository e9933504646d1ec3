/** A seeded source of chance: the same seed gives the same throws on every machine. */
export interface Dice {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the items, each as likely as the others; the list must not be empty. */
  pick<T>(items: readonly T[]): T;
  /** One of the items, each as likely as its weight says; the list must not be empty. */
  weighted<T>(items: readonly (readonly [T, number])[]): T;
}

/** Dice over the mulberry32 generator: 32 bits of state, good enough for samples and easy to read. */
export function makeDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: probability => next() < probability,
    pick: items => at(items, Math.floor(next() * items.length)),
    weighted: items => heaviest(items, next()),
  };
}

function heaviest<T>(items: readonly (readonly [T, number])[], throwOf: number): T {
  const total = items.reduce((sum, [, weight]) => sum + weight, 0);
  let left = throwOf * total;
  for (const [item, weight] of items) {
    left -= weight;
    if (left < 0) return item;
  }
  return at(items, items.length - 1)[0];
}

function at<T>(items: readonly T[], index: number): T {
  if (index < 0 || index >= items.length) throw new RangeError('dice: nothing to pick from');
  return items[index] as T;
}
