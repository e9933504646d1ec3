import type { ReviewAction } from '../../../model/types.gen.ts';
import type { Instant } from '../../../time/instant.ts';
import type { PaperIncident } from '../paper-facts.ts';
import type { Answer, Asked } from './question.ts';

/** From this level on an incident has left the hands of operations: it asks for a review. */
export const GRAVE = 3;

/** Do reviews end in permanent fixes? No: without an action, past the action's day, or when the same came again after it. */
export function fixesPermanent({ facts, actions, month }: Asked): Answer {
  const real = facts.incidents.filter(({ drill }) => !drill);
  const opened = real.filter(({ openedAt }) => openedAt >= month.from && openedAt < month.to);
  const grave = opened.filter(({ level }) => level >= GRAVE);
  const reviewed = new Set(actions.map(({ incident }) => incident));
  const bare = grave.filter(({ id }) => !reviewed.has(id)).length;
  const late = actions.filter(action => isLateAt(action, month.to)).length;
  const promised = actions.filter(action => isPromisedBy(action, month.to)).length;
  const again = opened.filter(incident => cameAgain(incident, real, actions)).length;
  const says = `Of ${grave.length} incidents that reached level ${GRAVE} ${bare} have no preventive action; of ${promised} actions due or done by then ${late} were late; ${again} incidents came again after their fix.`;
  if (bare + late + again > 0) return { answer: 'no', says };
  return { answer: grave.length + promised > 0 ? 'yes' : 'not_shown', says };
}

const endOf = (date: string): Instant => Date.parse(`${date}T24:00:00Z`);

/** Whether an action's day had come by a moment, or it was done by then. */
const isPromisedBy = ({ status, due, done }: ReviewAction, at: Instant): boolean =>
  status !== 'dropped' && (endOf(due) <= at || (done !== undefined && endOf(done) <= at));

/** Whether an action was past its day, and not done, at a moment. */
export function isLateAt({ status, due, done }: ReviewAction, at: Instant): boolean {
  if (status === 'dropped' || endOf(due) > at) return false;
  return status === 'open' || (done !== undefined && Date.parse(done) >= at);
}

/** Whether the same trouble was reviewed before and mended on an earlier day. */
function cameAgain(incident: PaperIncident, real: readonly PaperIncident[], actions: readonly ReviewAction[]): boolean {
  const same = new Set(real.filter(({ key }) => key === incident.key).map(({ id }) => id));
  return actions.some(
    ({ incident: of, done }) => done !== undefined && same.has(of) && endOf(done) <= incident.openedAt,
  );
}
