import { logFactorial } from './log-gamma.ts';

/** The chance of exactly `k` among `n`, each with chance `p` (0 < p < 1). */
export const binomial = (n: number, p: number, k: number): number =>
  Math.exp(logFactorial(n) - logFactorial(k) - logFactorial(n - k) + k * Math.log(p) + (n - k) * Math.log1p(-p));

/** The chance of at least `k` among `n`. */
export function binomialTail(n: number, p: number, k: number): number {
  if (k <= 0) return 1;
  let sum = 0;
  for (let i = k; i <= n; i += 1) sum += binomial(n, p, i);
  return Math.min(1, sum);
}
