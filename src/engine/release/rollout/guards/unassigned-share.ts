import type { Guard } from '../guard.ts';
import { judgeShare } from '../share-guard.ts';

const GUARD = {
  guard: 'unassigned-share',
  what: 'leads without an owner',
  count: ({ queued }: { readonly queued: number }) => queued,
  margin: 0.05,
};

/** What share of the leads waits in a queue when it is decided. */
export const unassignedShare: Guard = (seen, minLeads) => judgeShare(GUARD, seen, minLeads);
