import type { Latency } from './latency.ts';

/**
 * How uneven the service is: p90 over p50. Two leads of the same kind may be served alike (near 1) or by luck (10 and
 * more). Null without both, or when half of the leads took no time at all.
 */
export function spread({ p50, p90 }: Pick<Latency, 'p50' | 'p90'>): number | null {
  return !p50.ms || p90.ms === null ? null : p90.ms / p50.ms;
}
