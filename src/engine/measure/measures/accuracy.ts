import { type ShareInterval, wilson } from '../../model/wilson.ts';
import { readShare } from '../../time/share.ts';
import { groupBy } from '../cells.ts';
import type { LeadFact, ReassignedWhy } from '../lead-fact.ts';
import type { PromiseBook } from '../promises.ts';
import { shareVerdict, type Verdict } from '../verdict.ts';

/** What a lead can land wrong in. */
export const ASPECTS = ['territory', 'segment', 'role'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** How many decided leads landed right, as far as people corrected those that did not. */
export interface Accuracy {
  readonly sla: string | null;
  readonly aspect: Aspect;
  readonly right: ShareInterval;
  /** Null where the row names no target. */
  readonly target: number | null;
  readonly verdict: Verdict | null;
}

/** Corrections by hand are its only source: a lead that nobody corrected counts as right. */
export function accuracy(leads: readonly LeadFact[], book: PromiseBook): readonly Accuracy[] {
  const owned = leads.filter(({ firstOwnedAt }) => firstOwnedAt !== null);
  return [...groupBy(owned, ({ sla }) => sla ?? '')].flatMap(([sla, members]) =>
    ASPECTS.map(aspect => accuracyOf(sla, aspect, members, book)),
  );
}

function accuracyOf(sla: string, aspect: Aspect, leads: readonly LeadFact[], book: PromiseBook): Accuracy {
  const why: ReassignedWhy = `wrong_${aspect}`;
  const right = wilson(leads.filter(({ reassigned }) => !reassigned.includes(why)).length, leads.length);
  const wanted = book.get(sla)?.target.accuracy?.[aspect];
  const target = wanted === undefined ? null : readShare(wanted);
  return {
    sla: sla === '' ? null : sla,
    aspect,
    right,
    target,
    verdict: target === null ? null : shareVerdict(right, target),
  };
}
