import type { Guard } from '../guard.ts';
import { judgeShare } from '../share-guard.ts';

const GUARD = {
  guard: 'fallback-share',
  what: 'leads in the fallback queue',
  count: ({ fallback }: { readonly fallback: number }) => fallback,
  margin: 0.05,
};

/** What share of the leads the rules could not place at all. */
export const fallbackShare: Guard = (seen, minLeads) => judgeShare(GUARD, seen, minLeads);
