import { logFactorial } from './log-gamma.ts';

/** The chance of exactly `k` among `n`, each with chance `p` (0 < p < 1). */
export const binomial = (n: number, p: number, k: number): number =>
  Math.exp(logFactorial(n) - logFactorial(k) - logFactorial(n - k) + k * Math.log(p) + (n - k) * Math.log1p(-p));

/** The chance of at least `k` among `n`. */
export function binomialTail(n: number, p: number, k: number): number {
  if (k <= 0) return 1;
  let sum = 0;
  for (let i = k; i <= n; i += 1) {
    const before = sum;
    sum += binomial(n, p, i);
    // Beyond the middle each is less than the one before: what adds nothing any more is followed by nothing.
    if (sum === before && i > n * p) break;
  }
  return Math.min(1, sum);
}
