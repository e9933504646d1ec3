import type { ShareInterval } from '../../engine/model/wilson.ts';

/** How a share went from one period to the next; `not_shown` where chance alone may have done it. */
export interface Change {
  readonly verdict: 'better' | 'worse' | 'not_shown';
  /** The 95 % interval of the difference, by Newcombe from the two intervals; null without leads on both sides. */
  readonly difference: { readonly from: number; readonly to: number } | null;
}

export function changeOf(before: ShareInterval, now: ShareInterval): Change {
  if (before.share === null || now.share === null) return { verdict: 'not_shown', difference: null };
  const middle = now.share - before.share;
  const from = middle - Math.hypot(now.share - now.from, before.to - before.share);
  const to = middle + Math.hypot(now.to - now.share, before.share - before.from);
  return { verdict: from > 0 ? 'better' : to < 0 ? 'worse' : 'not_shown', difference: { from, to } };
}
