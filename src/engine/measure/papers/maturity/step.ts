import type { ReviewAction } from '../../../model/types.gen.ts';
import type { Router } from '../../../policy/router.ts';
import type { Instant } from '../../../time/instant.ts';
import { DAY } from '../../../time/units.ts';
import { populationOf } from '../../population.ts';
import { promisesOf } from '../../promises.ts';
import { asOf } from '../as-of.ts';
import type { Asked } from '../checklist/question.ts';
import type { PaperFacts } from '../paper-facts.ts';
import type { ReleaseFacts } from './release-facts.ts';

/** One step of a level, with its evidence. */
export interface Step {
  readonly name: string;
  /** Null: too little is known to tell; counts as not reached yet. */
  readonly holds: boolean | null;
  /** The figures that it rests on. Holds no name from outside. */
  readonly says: string;
}

/** All that steps look at: the 28 days before a moment, beside the 28 before them. */
export interface Site extends Asked {
  readonly router: Router;
  readonly releases: ReleaseFacts;
}

/** How long a maturity looks back, twice. */
export const LOOKBACK = 28 * DAY;

export function siteOf(
  router: Router,
  facts: PaperFacts,
  releases: ReleaseFacts,
  actions: readonly ReviewAction[],
  at: Instant,
): Site {
  const month = { name: '', from: at - LOOKBACK, to: at };
  const earlier = { from: month.from - LOOKBACK, to: month.from };
  const known = asOf(facts, at);
  return {
    month,
    leads: populationOf(known.leads, month).leads,
    before: populationOf(asOf(facts, earlier.to).leads, earlier).leads,
    facts: known,
    actions,
    book: promisesOf(router),
    router,
    releases,
  };
}

/** A step from an answer of the checklist. */
export const stepOf = (
  name: string,
  { answer, says }: { readonly answer: 'yes' | 'no' | 'not_shown'; readonly says: string },
): Step => ({ name, holds: answer === 'not_shown' ? null : answer === 'yes', says });
