import type { Guard } from '../guard.ts';
import { judgeShare } from '../share-guard.ts';

const GUARD = {
  guard: 'failed-rule-rate',
  what: 'leads that no rule matched',
  count: ({ noRule }: { readonly noRule: number }) => noRule,
  margin: 0.02,
};

/** What share of the leads found no rule. */
export const failedRuleRate: Guard = (seen, minLeads) => judgeShare(GUARD, seen, minLeads);
