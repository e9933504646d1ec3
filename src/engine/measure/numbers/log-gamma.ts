const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The natural logarithm of the gamma function for x > 0, to some 14 digits (Lanczos). */
export function logGamma(x: number): number {
  const z = x - 1;
  const base = z + 7.5;
  const series = LANCZOS.reduce((sum, term, i) => sum + term / (z + i + 1), 0.99999999999980993);
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(base) - base + Math.log(series);
}

/** The logarithm of n! for whole n. */
export const logFactorial = (n: number): number => (n < 2 ? 0 : logGamma(n + 1));
