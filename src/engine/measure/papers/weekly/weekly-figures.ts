import type { ReviewAction } from '../../../model/types.gen.ts';
import type { Router } from '../../../policy/router.ts';
import type { Instant } from '../../../time/instant.ts';
import { DAY } from '../../../time/units.ts';
import { groupBy } from '../../cells.ts';
import { type Measures, measuresOf } from '../../measures-of.ts';
import { type Period, populationOf } from '../../population.ts';
import { promisesOf } from '../../promises.ts';
import { asOf } from '../as-of.ts';
import { type IncidentReview, incidentReview } from '../incident-review.ts';
import type { PaperFacts } from '../paper-facts.ts';
import { type ExceptionLine, exceptionLines } from './exception-line.ts';
import { type KeptLine, keptLines, type Week } from './kept-line.ts';
import { type LateLeads, lateLeads } from './late-leads.ts';

/** Everything that the weekly paper says. */
export interface WeeklyFigures {
  readonly period: Period;
  readonly leads: { readonly now: number; readonly before: number };
  readonly excluded: Measures['excluded'];
  /** Both clocks over all leads. */
  readonly all: readonly KeptLine[];
  /** The segments with the most leads. */
  readonly segments: readonly KeptLine[];
  readonly partners: readonly KeptLine[];
  readonly exceptions: readonly ExceptionLine[];
  readonly late: LateLeads;
  readonly review: IncidentReview;
  /** For operators. */
  readonly measures: WeekMeasures;
}

export const WEEK = 7 * DAY;

/** Segments and partners that one page shows. */
const MOST = 5;

/**
 * The seven days before `end` beside the seven before them, each as it was known at its own end: leads that were young
 * then are young in both, so that the two can be compared.
 */
export function weeklyFigures(
  router: Router,
  facts: PaperFacts,
  actions: readonly ReviewAction[],
  end: Instant,
): WeeklyFigures {
  const period = { from: end - WEEK, to: end };
  const now = asOf(facts, end);
  const { leads, excluded } = populationOf(now.leads, period);
  const later = { leads, end };
  const earlier = weekBefore(facts, period.from);
  const both = { later, earlier, book: promisesOf(router) };
  const partnerOf = ({ id }: { id: string }) => facts.partners.get(id) ?? null;
  return {
    period,
    excluded,
    leads: { now: leads.length, before: earlier.leads.length },
    all: keptLines(null, () => true, both),
    segments: mostFrequent(leads, ({ segment }) => segment).flatMap(id =>
      keptLines(id, ({ segment }) => segment === id, both),
    ),
    partners: mostFrequent(leads, partnerOf).flatMap(id => keptLines(id, lead => partnerOf(lead) === id, both)),
    exceptions: exceptionLines(both, now.incidents, actions),
    late: lateLeads(later, both.book),
    review: incidentReview(now.incidents, actions, period),
    measures: weekMeasures(router, now, period),
  };
}

/** A week says nothing of a quarter's targets. */
type WeekMeasures = Omit<Measures, 'quarters'>;

function weekMeasures(router: Router, facts: PaperFacts, period: Period): WeekMeasures {
  const places = facts.places.filter(({ leftAt }) => leftAt === null || leftAt >= period.from);
  const { quarters: _, ...measures } = measuresOf(router, { ...facts, places }, period, period.to);
  return measures;
}

function weekBefore(facts: PaperFacts, end: Instant): Week {
  const period = { from: end - WEEK, to: end };
  return { leads: populationOf(asOf(facts, end).leads, period).leads, end };
}

function mostFrequent<T>(things: readonly T[], nameOf: (thing: T) => string | null): string[] {
  const named = things.filter(thing => nameOf(thing) !== null);
  return [...groupBy(named, thing => nameOf(thing) ?? '')]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST)
    .map(([name]) => name);
}
