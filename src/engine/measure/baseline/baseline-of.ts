import { type ShareInterval, wilson } from '../../model/wilson.ts';
import type { Instant } from '../../time/instant.ts';
import { groupBy } from '../cells.ts';
import { type Percentile, percentile } from '../percentile.ts';
import type { BaselineCase } from './baseline-case.ts';

/** One segment and source of a log, as it was served. Times are real time: a log knows no working hours. */
export interface BaselineCell {
  readonly segment: string | null;
  readonly source: string | null;
  readonly cases: number;
  readonly assignment: { readonly p50: Percentile; readonly p90: Percentile };
  readonly response: { readonly p50: Percentile; readonly p90: Percentile };
  /** Cases that stayed with the first team. */
  readonly accuracy: ShareInterval;
}

export type Lacking = 'assigned' | 'responded';

/** What went wrong, in words that everybody knows. */
export const FAILURES = ['never_assigned', 'never_answered', 'closed_unanswered', 'handed_over', 'reopened'] as const;
export type Failure = (typeof FAILURES)[number];

export interface Baseline {
  readonly cases: number;
  /** What the log does not tell: what needs it is measured of no case at all. */
  readonly lacks: readonly Lacking[];
  readonly unreadable: number;
  /** First and last creation; null of an empty log. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly cells: readonly BaselineCell[];
  readonly all: BaselineCell;
  readonly failures: Readonly<Record<Failure, ShareInterval>>;
}

/** Measures a log. Cases that are still open count with their age at the log's end, the last moment it tells of. */
export function baselineOf(
  cases: readonly BaselineCase[],
  unreadable: number,
  lacks: readonly Lacking[] = [],
): Baseline {
  const end = cases.reduce((last, each) => Math.max(last, lastMomentOf(each)), 0);
  const groups = groupBy(cases, ({ segment, source }) => JSON.stringify([segment, source]));
  return {
    cases: cases.length,
    lacks,
    unreadable,
    from: cases[0]?.createdAt ?? null,
    to: cases.at(-1)?.createdAt ?? null,
    cells: [...groups.values()].map(own => cellOf(own[0]?.segment ?? null, own[0]?.source ?? null, own, end, lacks)),
    all: cellOf(null, null, cases, end, lacks),
    failures: failuresOf(cases, lacks),
  };
}

const lastMomentOf = ({ createdAt, assignedAt, respondedAt, closedAt }: BaselineCase): Instant =>
  Math.max(createdAt, assignedAt ?? 0, respondedAt ?? 0, closedAt ?? 0);

function cellOf(
  segment: string | null,
  source: string | null,
  cases: readonly BaselineCase[],
  end: Instant,
  lacks: readonly Lacking[],
): BaselineCell {
  const assignment = cases.map(({ createdAt, assignedAt, closedAt }) => ({
    ms: Math.max(0, (assignedAt ?? closedAt ?? end) - createdAt),
    open: assignedAt === null,
  }));
  // A log that does not tell of assignment tells how long an answer took from the beginning.
  const begun = (each: BaselineCase) => each.assignedAt ?? (lacks.includes('assigned') ? each.createdAt : null);
  const response = cases.flatMap(each => {
    const start = begun(each);
    if (start === null) return [];
    const ms = Math.max(0, (each.respondedAt ?? each.closedAt ?? end) - start);
    return [{ ms, open: each.respondedAt === null }];
  });
  const both = (times: typeof assignment) => ({ p50: percentile(times, 0.5), p90: percentile(times, 0.9) });
  const right = cases.filter(({ handovers }) => handovers === 0).length;
  return {
    segment,
    source,
    cases: cases.length,
    assignment: both(lacks.includes('assigned') ? [] : assignment),
    response: both(lacks.includes('responded') ? [] : response),
    accuracy: wilson(right, cases.length),
  };
}

function failuresOf(
  cases: readonly BaselineCase[],
  lacks: readonly Lacking[],
): Readonly<Record<Failure, ShareInterval>> {
  const share = (test: (each: BaselineCase) => boolean, needs: Lacking | null = null) =>
    needs !== null && lacks.includes(needs) ? wilson(0, 0) : wilson(cases.filter(test).length, cases.length);
  return {
    never_assigned: share(({ assignedAt }) => assignedAt === null, 'assigned'),
    never_answered: share(({ respondedAt, closedAt }) => respondedAt === null && closedAt === null, 'responded'),
    closed_unanswered: share(({ respondedAt, closedAt }) => respondedAt === null && closedAt !== null, 'responded'),
    handed_over: share(({ handovers }) => handovers > 0),
    reopened: share(({ reopened }) => reopened),
  };
}
