/** The chance that a standard normal value lies beyond ±z (Abramowitz and Stegun 26.2.17; error below 1e-7). */
export function beyond(z: number): number {
  const x = Math.abs(z);
  const t = 1 / (1 + 0.2316419 * x);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 2 * series * Math.exp((-x * x) / 2) * 0.3989422804014327;
}
