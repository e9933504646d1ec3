import { diceOf } from './dice.ts';

/** Draws of a bootstrap: enough for a 95 % interval, few enough to wait for. */
export const DRAWS = 2000;

/** The 95 % interval of a difference, `later` minus `earlier`. */
export interface Difference {
  readonly from: number;
  readonly to: number;
}

/**
 * How much a figure has changed between two samples, by drawing both again from themselves. The same seed gives the
 * same answer. Null when a sample is empty.
 */
export function bootstrapDifference(
  earlier: readonly number[],
  later: readonly number[],
  figure: (sorted: readonly number[]) => number,
  seed: number,
  draws = DRAWS,
): Difference | null {
  if (earlier.length === 0 || later.length === 0) return null;
  const dice = diceOf(seed);
  const drawn = (values: readonly number[]): number =>
    figure(values.map(() => values[Math.floor(dice() * values.length)] ?? 0).sort((a, b) => a - b));
  const differences = Array.from({ length: draws }, () => drawn(later) - drawn(earlier)).sort((a, b) => a - b);
  const at = (share: number) => differences[Math.min(draws - 1, Math.floor(share * draws))] ?? 0;
  return { from: at(0.025), to: at(0.975) };
}
