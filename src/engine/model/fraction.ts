/** An exact rational number in lowest terms; the denominator is positive. Rotation credits are such numbers, never floats. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Fraction = { n: 0n, d: 1n };

export function fraction(n: bigint, d = 1n): Fraction {
  if (d === 0n) throw new RangeError('fraction: the denominator is zero');
  const sign = d < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d * sign) || 1n;
  return { n: (n * sign) / divisor, d: (d * sign) / divisor };
}

const SMALL: readonly Fraction[] = Array.from({ length: 1001 }, (_, n) => ({ n: BigInt(n), d: 1n }));

/** A whole number; weights, which are small, are not made anew. */
export const whole = (value: number): Fraction => SMALL[value] ?? { n: BigInt(value), d: 1n };

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.d === 1n && b.d === 1n) return { n: a.n + b.n, d: 1n };
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { n: -b.n, d: b.d });

export const over = (a: Fraction, divisor: number): Fraction => fraction(a.n, a.d * BigInt(divisor));

/** Below, equal, above: -1, 0, 1. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const alike = a.d === b.d;
  const left = alike ? a.n : a.n * b.d;
  const right = alike ? b.n : b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `"3"`, `"-7/2"`: the form in which a state file holds a credit. */
export const fractionText = (f: Fraction): string => (f.d === 1n ? `${f.n}` : `${f.n}/${f.d}`);

/** Reads `"3"` or `"-7/2"`; null for any other text. */
export function readFraction(text: string): Fraction | null {
  const parts = /^(-?\d{1,40})(?:\/([1-9]\d{0,40}))?$/.exec(text);
  return parts ? fraction(BigInt(parts[1] ?? '0'), BigInt(parts[2] ?? '1')) : null;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y) [x, y] = [y, x % y];
  return x;
}
