import { type ShareInterval, wilson } from '../../model/wilson.ts';
import { groupBy } from '../cells.ts';
import type { LeadFact } from '../lead-fact.ts';

/** How often routing went another way than the plain one, of leads that share a source or a rule. */
export interface Rates {
  /** The source or rule; null for leads without one. */
  readonly of: string | null;
  /** Nobody was eligible, or no rule matched: somebody else than meant took it, or the fallback queue. */
  readonly fallback: ShareInterval;
  /** Has no owner yet. */
  readonly unassigned: ShareInterval;
  readonly conflict: ShareInterval;
  /** No rule matched, or the matching rule's target could not take it and nothing else did. */
  readonly failedRule: ShareInterval;
  readonly missingField: ShareInterval;
}

/** The rates by declared source, or by the rule that decided. */
export const ratesBy = (part: 'source' | 'rule', leads: readonly LeadFact[]): readonly Rates[] =>
  [...groupBy(leads, lead => lead[part] ?? '')].map(([of, members]) => ratesOf(of === '' ? null : of, members));

function ratesOf(of: string | null, leads: readonly LeadFact[]): Rates {
  const rate = (test: (lead: LeadFact) => boolean) => wilson(leads.filter(test).length, leads.length);
  return {
    of,
    fallback: rate(({ reason }) => FALLBACK.has(reason ?? '')),
    unassigned: rate(({ rep, closedAt }) => rep === null && closedAt === null),
    conflict: rate(({ conflicts }) => conflicts > 0),
    failedRule: rate(({ reason }) => FAILED.has(reason ?? '')),
    missingField: rate(({ missing }) => missing.length > 0),
  };
}

const FALLBACK: ReadonlySet<string> = new Set(['otherwise', 'nobody_eligible', 'no_weight', 'no_rule']);
const FAILED: ReadonlySet<string> = new Set(['nobody_eligible', 'no_weight', 'no_rule']);
