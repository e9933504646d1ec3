import { type Fraction, fraction } from '../../model/fraction.ts';
import type { AtomSet } from './atom-set.ts';
import type { Space } from './space.ts';

/** How many points the space has. */
export const sizeOf = (space: Space): bigint =>
  space.fields.reduce((product, field) => product * BigInt(field.atoms.length), 1n);

/** The share of the space that a product of sets is; null stands for a whole field. */
export function shareOf(space: Space, sets: readonly (AtomSet | null)[]): Fraction {
  const points = space.fields.reduce(
    (product, field, index) => product * BigInt(sets[index]?.count ?? field.atoms.length),
    1n,
  );
  return fraction(points, sizeOf(space));
}

/** The nearest number to a fraction, also where numerator and denominator are too large for one. */
export function numberOf({ n, d }: Fraction): number {
  const shift = BigInt(Math.max(0, d.toString(2).length - n.toString(2).length + 60));
  const scaled = (n << shift) / d;
  return n === d ? 1 : Number(scaled) / 2 ** Number(shift);
}

/** A share for people: `12.5 %`, `0.0013 %`. */
export function sayShare(share: Fraction): string {
  const percent = numberOf(share) * 100;
  return `${percent >= 1 ? Math.round(percent * 10) / 10 : Number(percent.toPrecision(2))} %`;
}
