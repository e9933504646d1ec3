import type { Ladder, Rung } from './ladder.ts';
import type { Call } from './step.ts';

/** What triggers look at. */
export interface Facts {
  readonly category: string;
  readonly businessCritical: boolean;
  /** By level: how many faults of the kinds that the level's trigger names there were within its time. */
  readonly tallies: ReadonlyMap<number, number>;
}

/** Why this level is called at once; null when it is not. */
export function triggered({ level, trigger }: Rung, facts: Facts): Call | null {
  if (!trigger || (trigger.businessCritical && !facts.businessCritical)) return null;
  if (!trigger.faults) return 'business_critical';
  const { categories, count } = trigger.faults;
  return categories.includes(facts.category) && (facts.tallies.get(level) ?? 0) >= count ? 'many_faults' : null;
}

/** The faults that have to be counted before an incident of this category can climb. */
export const talliesNeeded = ({ rungs }: Ladder, category: string) =>
  rungs.flatMap(({ level, trigger }) =>
    trigger?.faults?.categories.includes(category) ? [{ level, ...trigger.faults }] : [],
  );
