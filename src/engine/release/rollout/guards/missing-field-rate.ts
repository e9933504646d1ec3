import type { Guard } from '../guard.ts';
import { judgeShare } from '../share-guard.ts';

const GUARD = {
  guard: 'missing-field-rate',
  what: 'leads without a required field',
  count: ({ missingField }: { readonly missingField: number }) => missingField,
  margin: 0.02,
};

/** What share of the leads lacks what its source requires. */
export const missingFieldRate: Guard = (seen, minLeads) => judgeShare(GUARD, seen, minLeads);
