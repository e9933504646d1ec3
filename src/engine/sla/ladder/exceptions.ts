import type { Decision } from '../../model/types.gen.ts';
import { USUAL_COUNT, USUAL_WITHIN } from './freeze-ladder.ts';
import type { Ladder } from './ladder.ts';

/** Faults that single decisions show. One is nothing to wake anybody for; many of them are an incident. */
export type ExceptionCategory = 'conflict' | 'failed_rule' | 'missing_field';

export interface Exception {
  readonly category: ExceptionCategory;
  /** What it is counted by: the rule in conflict, else the source. */
  readonly subject: string;
}

/** What is wrong in a decision; `source` is null for a source that is not declared. */
export function exceptionsOf({ conflicts, reason, rule }: Decision, source: string | null): Exception[] {
  const from = source ?? 'unknown-source';
  return [
    ...(conflicts.length > 0 ? [{ category: 'conflict' as const, subject: rule ?? from }] : []),
    ...(reason === 'no_rule' ? [{ category: 'failed_rule' as const, subject: from }] : []),
    ...(reason === 'missing_field' ? [{ category: 'missing_field' as const, subject: from }] : []),
  ];
}

/** So many within so many milliseconds are an incident. */
export interface Spike {
  readonly count: number;
  readonly within: number;
}

/** What makes a spike of a kind: the lowest `or_when` of the ladder that names it, else five within a quarter of an hour. */
export function spikeOf({ rungs }: Ladder, category: string): Spike {
  const rung = rungs.find(({ trigger }) => trigger?.faults?.categories.includes(category));
  return rung?.trigger?.faults ?? { count: USUAL_COUNT, within: USUAL_WITHIN };
}

/** What the incident of a spike is about: one rule or source, or `several` together; null while it is none. */
export function spikeSubject(
  spike: Spike,
  exception: Exception,
  counted: { readonly ofSubject: number; readonly ofCategory: number },
): string | null {
  if (counted.ofSubject >= spike.count) return exception.subject;
  return counted.ofCategory >= spike.count ? 'several' : null;
}
