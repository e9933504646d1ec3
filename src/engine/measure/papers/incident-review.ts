import { byteOrder } from '../../model/place.ts';
import type { ReviewAction } from '../../model/types.gen.ts';
import type { Instant } from '../../time/instant.ts';
import { groupBy } from '../cells.ts';
import type { Period } from '../population.ts';
import type { PaperIncident } from './paper-facts.ts';

/** What is learnt from incidents, and whether it is put into practice. */
export interface IncidentReview {
  /** Real incidents that opened in the period or were open in it. */
  readonly incidents: number;
  /** Of those, how many are still open. */
  readonly stillOpen: number;
  /** The gravest of them, with what their review found. */
  readonly top: readonly ReviewedIncident[];
  /** Actions that are open, the most overdue first. */
  readonly open: readonly OpenAction[];
  /** Root causes that more than one review found, the most frequent first. */
  readonly recurring: readonly { readonly cause: string; readonly actions: number }[];
}

export interface ReviewedIncident extends PaperIncident {
  /** Of its review; empty when there was none. */
  readonly actions: readonly ReviewAction[];
}

export interface OpenAction extends ReviewAction {
  readonly overdue: boolean;
}

/** Lines of one list. */
const MOST = 5;

export function incidentReview(
  incidents: readonly PaperIncident[],
  actions: readonly ReviewAction[],
  { from, to }: Period,
): IncidentReview {
  const real = incidents.filter(({ drill, openedAt, resolvedAt }) => {
    return !drill && openedAt < to && (resolvedAt === null || resolvedAt >= from);
  });
  const top = real.toSorted((a, b) => gravity(b, to) - gravity(a, to) || byteOrder(a.id, b.id)).slice(0, MOST);
  const open = actions.filter(({ status }) => status === 'open').toSorted((a, b) => byteOrder(a.due, b.due));
  return {
    incidents: real.length,
    stillOpen: real.filter(({ resolvedAt }) => resolvedAt === null).length,
    top: top.map(each => ({ ...each, actions: actions.filter(({ incident }) => incident === each.id) })),
    open: open.map(action => ({ ...action, overdue: isOverdue(action, to) })),
    recurring: recurringCauses(actions),
  };
}

/** The level that it reached weighs most, then how long it lasted. */
const gravity = ({ level, openedAt, resolvedAt }: PaperIncident, now: Instant): number =>
  level * 1e13 + ((resolvedAt ?? now) - openedAt);

/** Whether an action's day is over and it is still open. */
export const isOverdue = ({ status, due }: ReviewAction, now: Instant): boolean =>
  status === 'open' && Date.parse(`${due}T24:00:00Z`) <= now;

const recurringCauses = (actions: readonly ReviewAction[]) =>
  [...groupBy(actions, ({ cause }) => cause.trim().toLowerCase())]
    .flatMap(([, same]) => (same.length > 1 && same[0] ? [{ cause: same[0].cause, actions: same.length }] : []))
    .sort((a, b) => b.actions - a.actions);
