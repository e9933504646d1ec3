import type { LeadChange, LeadPlace } from '../../engine/model/types.gen.ts';

/** Changed leads that make the same move: from one team or queue to another, by the same rules. */
export interface ChangeGroup {
  readonly from: string;
  readonly to: string;
  readonly rules: string;
  readonly changes: readonly LeadChange[];
}

/** The largest groups first; within one, the leads in the order of the report. */
export function groupChanges(changes: readonly LeadChange[]): ChangeGroup[] {
  const groups = new Map<string, LeadChange[]>();
  for (const change of changes) {
    const key = JSON.stringify([change.from, change.to].map(place => [sideOf(place), place.rule]));
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()].map(groupOf).sort((a, b) => b.changes.length - a.changes.length);
}

function groupOf(changes: LeadChange[]): ChangeGroup {
  const [first] = changes;
  if (first === undefined) return { from: '', to: '', rules: '', changes };
  const [before, after] = [first.from.rule ?? 'no rule', first.to.rule ?? 'no rule'];
  return {
    from: sideOf(first.from),
    to: sideOf(first.to),
    rules: before === after ? `by ${after} before and after` : `by ${before} before, by ${after} after`,
    changes,
  };
}

/** The team, else the owner, else the queue. */
const sideOf = ({ owner, team, queue }: LeadPlace): string => team ?? owner ?? `queue ${queue ?? ''}`;
