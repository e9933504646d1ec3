import type { Experiment, Impact } from '../../model/types.gen.ts';
import { type Counted, type Course, courseOf, differ, type Figure } from './figure.ts';

/** One group of leads: how many were predicted to move, and how many of those that came since do. */
export interface MovedGroup {
  readonly part: 'all' | 'source' | 'segment';
  readonly name: string;
  readonly predicted: Counted;
  readonly happened: Counted;
  readonly differs: ReturnType<typeof differ>;
}

/** A moment of the rollout, as the audit tells it. */
export interface RolloutMoment {
  readonly at: string;
  readonly what: string;
  readonly says: string;
}

export interface GuardSeen {
  readonly guard: string;
  readonly state: string;
  readonly says: string;
}

/** What an experiment's measure shows, before and since. */
export interface ExperimentReport {
  readonly experiment: Experiment;
  readonly shows: string;
}

/** All that a review looks at. */
export interface ReviewFacts {
  readonly release: number;
  readonly predicted: Impact;
  /** False when the prediction was made again on other past leads than those of the deploy. */
  readonly samePastLeads: boolean;
  /** The same change on the leads that came while the release was live. */
  readonly happened: Impact;
  readonly figures: readonly Figure[];
  readonly moments: readonly RolloutMoment[];
  readonly guards: readonly GuardSeen[];
  readonly experiments: readonly ExperimentReport[];
  /** Rules of the release that decided no lead since. */
  readonly idleRules: readonly string[];
}

export interface JudgedFigure extends Figure {
  readonly course: Course;
}

/** Prediction and reality side by side, and what a person has to answer. */
export interface Review extends ReviewFacts {
  readonly groups: readonly MovedGroup[];
  readonly judged: readonly JudgedFigure[];
}

export function reviewOf(facts: ReviewFacts): Review {
  const judged = facts.figures.map(figure => ({ ...figure, course: courseOf(figure) }));
  return { ...facts, groups: groupsOf(facts), judged };
}

function groupsOf({ predicted, happened }: ReviewFacts): MovedGroup[] {
  const all = groupOf('all', 'all leads', predicted.leads, happened.leads);
  const parts = (['source', 'segment'] as const).flatMap(part => {
    const names = new Set([...Object.keys(predicted.by[part]), ...Object.keys(happened.by[part])]);
    return [...names]
      .sort()
      .map(name => groupOf(part, name, own(predicted.by[part], name), own(happened.by[part], name)));
  });
  return [all, ...parts.filter(({ predicted: before, happened: since }) => before.k + since.k > 0)];
}

interface Counts {
  readonly changed: number;
  readonly total: number;
}

const own = (groups: Readonly<Record<string, Counts>>, name: string): Counts =>
  Object.hasOwn(groups, name) ? (groups[name] ?? NONE) : NONE;

const NONE: Counts = { changed: 0, total: 0 };

function groupOf(part: MovedGroup['part'], name: string, before: Counts, since: Counts): MovedGroup {
  const predicted = { k: before.changed, n: before.total };
  const happened = { k: since.changed, n: since.total };
  return { part, name, predicted, happened, differs: differ(predicted, happened) };
}
