import { MINUTE } from '../../../time/units.ts';
import type { Answer, Asked } from './question.ts';

/** The service looks at queues all the time; so long it may take it to pass a lead on. */
const GRACE = 5 * MINUTE;

/** Do queues pass leads on to people when their time is over? */
export function queuesExpire({ facts, month }: Asked): Answer {
  const stays = facts.places.filter(({ leftAt }) => leftAt === null || leftAt >= month.from);
  const endless = stays.filter(({ expiresAt }) => expiresAt === null).length;
  const over = stays.filter(({ expiresAt, leftAt }) => {
    return expiresAt !== null && expiresAt >= month.from && (leftAt ?? month.to) >= expiresAt;
  });
  const stuck = over.filter(({ expiresAt, leftAt }) => (leftAt ?? month.to) > (expiresAt ?? 0) + GRACE).length;
  const says = `Of ${stays.length} stays in queues ${over.length} ran out of time; ${stuck} of those were passed on late or not at all, and ${endless} had no end.`;
  if (stuck + endless > 0) return { answer: 'no', says };
  return { answer: over.length > 0 ? 'yes' : 'not_shown', says };
}
