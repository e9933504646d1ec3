import { readShare } from '../time/share.ts';

/** A written share as a number; null when it is not there or can't be read. */
export const limitOf = (share: string | undefined): number | null => (share === undefined ? null : readShare(share));

/** The same for a share that may be over the whole, such as a load of 120 %. */
export const loadLimitOf = (share: string | undefined): number | null =>
  share === undefined ? null : readShare(share, Number.POSITIVE_INFINITY);
