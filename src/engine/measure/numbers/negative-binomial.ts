import { logFactorial, logGamma } from './log-gamma.ts';

/**
 * The chance that fewer than `n` events come in the next `ahead`, when `k` came in the last `seen` (same unit) and
 * their rate is known only from that: rate ~ Gamma(k + 1/2, seen), so the count is negative binomial.
 */
export function fewerThan(n: number, k: number, seen: number, ahead: number): number {
  if (n <= 0) return 0;
  if (ahead <= 0) return 1;
  const shape = k + 0.5;
  const [stay, come] = [Math.log(seen / (seen + ahead)), Math.log(ahead / (seen + ahead))];
  let total = 0;
  for (let j = 0; j < n; j += 1)
    total += Math.exp(logGamma(j + shape) - logGamma(shape) - logFactorial(j) + shape * stay + j * come);
  return Math.min(1, total);
}
