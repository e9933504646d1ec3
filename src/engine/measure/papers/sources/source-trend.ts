import type { ShareInterval } from '../../../model/wilson.ts';
import { wilson } from '../../../model/wilson.ts';
import type { Router } from '../../../policy/router.ts';
import type { Instant } from '../../../time/instant.ts';
import { groupBy } from '../../cells.ts';
import type { LeadFact } from '../../lead-fact.ts';
import { type ShareChange, shareChange } from '../../numbers/share-change.ts';
import { type Period, populationOf } from '../../population.ts';
import { promisesOf } from '../../promises.ts';
import { asOf } from '../as-of.ts';
import { type ExceptionKind, shows } from '../exception-kinds.ts';
import type { PaperFacts } from '../paper-facts.ts';

/** What reading leads otherwise can bring about: kinds of exception that begin with the lead itself. */
export const READING_FAULTS = ['missing_field', 'failed_rule', 'fallback', 'moved_by_hand'] as const;

export type ReadingFault = (typeof READING_FAULTS)[number] & ExceptionKind;

/** Exceptions by source, for as long before a change as after it. */
export interface SourceTrend {
  readonly before: Period;
  readonly after: Period;
  readonly sources: readonly SourceLine[];
}

export interface SourceLine {
  /** Null: leads whose source is not declared. */
  readonly source: string | null;
  readonly leads: { readonly before: number; readonly after: number };
  /** Leads with any of the faults. */
  readonly any: FaultTrend;
  readonly faults: Readonly<Record<ReadingFault, FaultTrend>>;
}

export interface FaultTrend {
  readonly before: ShareInterval;
  readonly now: ShareInterval;
  readonly change: ShareChange;
}

/** Around `change`: as long as lies behind it up to `end`, at most `most` milliseconds to each side. */
export function sourceTrend(
  router: Router,
  facts: PaperFacts,
  change: Instant,
  { end, most }: { readonly end: Instant; readonly most: number },
): SourceTrend {
  const width = Math.max(0, Math.min(most, end - change));
  const periods = { before: { from: change - width, to: change }, after: { from: change, to: change + width } };
  const book = promisesOf(router);
  const known = (period: Period) => populationOf(asOf(facts, period.to).leads, period).leads;
  const leads = { before: known(periods.before), after: known(periods.after) };
  const trendOf = (own: typeof leads, test: (lead: LeadFact, at: Instant) => boolean): FaultTrend => {
    const share = (side: 'before' | 'after') =>
      wilson(own[side].filter(lead => test(lead, periods[side].to)).length, own[side].length);
    const [before, now] = [share('before'), share('after')];
    return { before, now, change: shareChange(before, now) };
  };
  const sources = [...groupBy([...leads.before, ...leads.after], ({ source }) => source ?? '').keys()];
  return {
    ...periods,
    sources: sources.map(name => {
      const of = (some: readonly LeadFact[]) => some.filter(({ source }) => (source ?? '') === name);
      const own = { before: of(leads.before), after: of(leads.after) };
      const fault = (kind: ReadingFault) => trendOf(own, (lead, at) => shows(kind, lead, book, at));
      return {
        source: name === '' ? null : name,
        leads: { before: own.before.length, after: own.after.length },
        any: trendOf(own, (lead, at) => READING_FAULTS.some(kind => shows(kind, lead, book, at))),
        faults: {
          missing_field: fault('missing_field'),
          failed_rule: fault('failed_rule'),
          fallback: fault('fallback'),
          moved_by_hand: fault('moved_by_hand'),
        },
      };
    }),
  };
}
