import type { ShareInterval } from '../../model/wilson.ts';

/** How a share went from one period to the next; `not_shown` where chance alone may have done it. */
export interface ShareChange {
  readonly verdict: 'higher' | 'lower' | 'not_shown';
  /** The 95 % interval of the difference, by Newcombe from the two intervals; null without leads on both sides. */
  readonly difference: { readonly from: number; readonly to: number } | null;
}

export function shareChange(before: ShareInterval, now: ShareInterval): ShareChange {
  if (before.share === null || now.share === null) return { verdict: 'not_shown', difference: null };
  const middle = now.share - before.share;
  const from = middle - Math.hypot(now.share - now.from, before.to - before.share);
  const to = middle + Math.hypot(now.to - now.share, before.share - before.from);
  return { verdict: from > 0 ? 'higher' : to < 0 ? 'lower' : 'not_shown', difference: { from, to } };
}
