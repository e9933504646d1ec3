import type { Governance, Impact, RepLoad } from '../model/types.gen.ts';
import type { Router } from '../policy/router.ts';
import { shareText } from '../time/share.ts';
import { loadLimitOf } from './limit-of.ts';
import { countText, shareBeside } from './say-share.ts';

/** A rep who would carry too much, and the figures. */
export interface Overload {
  readonly rep: string;
  readonly says: string;
}

/**
 * Reps whom the change pushes over the limit of their former load, or over the capacity that the base gives them.
 * Someone who isn't an active rep of the base has no former load. Without a limit only capacity is judged.
 */
export function overloads({ limits }: Governance, { load }: Impact, base: Router): Overload[] {
  const limit = loadLimitOf(limits?.load);
  const floor = limits?.floor ?? 0;
  return load.flatMap(each => {
    const rep = base.reps.get(each.rep)?.rep;
    if (!rep || rep.active === false || each.after <= each.before) return [];
    const says = overCapacity(each, rep.capacity ?? {}) ?? (limit === null ? null : overShare(each, limit, floor));
    return says === null ? [] : [{ rep: each.rep, says }];
  });
}

type Capacity = NonNullable<Router['policy']['reps'][number]['capacity']>;

function overCapacity({ rep, most_open = 0, most_in_a_day = 0 }: RepLoad, { open, per_day }: Capacity): string | null {
  if (per_day !== undefined && most_in_a_day > per_day)
    return `${rep} would get ${countText(most_in_a_day)} leads in one day, over a capacity of ${countText(per_day)}`;
  if (open !== undefined && most_open > open)
    return `${rep} would have ${countText(most_open)} leads open, over a capacity of ${countText(open)}`;
  return null;
}

/** With fewer leads than the floor a share says nothing. */
function overShare({ rep, before, after }: RepLoad, limit: number, floor: number): string | null {
  if (after < floor || (before > 0 && after / before <= limit)) return null;
  const figures = `${countText(before)} to ${countText(after)} leads`;
  if (before === 0) return `${rep} would go from ${figures}`;
  return `${rep} would go from ${figures}, ${shareBeside(after, before, limit)} and over ${shareText(limit)}`;
}
