/** The middle of some values: the mean of the middle two when they are even in number; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >>> 1], sorted[sorted.length >>> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Middle and spread that a few wild values cannot move; the spread of a normal sample comes out as its sigma. */
export interface Robust {
  readonly middle: number;
  readonly spread: number;
}

/** Null of no values. */
export function robustOf(values: readonly number[]): Robust | null {
  const middle = median(values);
  if (middle === null) return null;
  const off = median(values.map(value => Math.abs(value - middle))) ?? 0;
  return { middle, spread: off * 1.482602218505602 };
}
