import type { ShareInterval } from '../../model/types.gen.ts';
import { wilson } from '../../model/wilson.ts';

/**
 * Where a share lies of which `hits` of `drawn` even draws were, with 95 % confidence. Of none in 4,000 it says that it
 * may still be one in a thousand.
 */
export function shareInterval(hits: number, drawn: number): ShareInterval {
  const { from, to } = wilson(hits, drawn);
  return { low: from, high: to };
}
