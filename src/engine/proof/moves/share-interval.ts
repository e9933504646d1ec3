import type { ShareInterval } from '../../model/types.gen.ts';

/** Standard deviations on either side that hold 95 % of a normal distribution. */
const Z = 1.959963984540054;

/**
 * Where a share lies of which `hits` of `drawn` even draws were, with 95 % confidence: the Wilson interval. It stays
 * within 0 and 1, and says of none in 4,000 that it may still be one in a thousand.
 */
export function shareInterval(hits: number, drawn: number): ShareInterval {
  const share = hits / drawn;
  const scale = 1 + Z ** 2 / drawn;
  const middle = (share + Z ** 2 / (2 * drawn)) / scale;
  const reach = (Z * Math.sqrt((share * (1 - share)) / drawn + (Z / (2 * drawn)) ** 2)) / scale;
  return { low: hits === 0 ? 0 : middle - reach, high: hits === drawn ? 1 : middle + reach };
}
