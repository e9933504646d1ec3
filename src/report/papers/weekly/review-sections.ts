import type { IncidentReview, ReviewedIncident } from '../../../engine/measure/papers/incident-review.ts';
import { sayTime } from '../../../engine/measure/say-figure.ts';
import type { Cell, Section } from '../paper.ts';
import { minuteOf } from '../say-interval.ts';

/** The gravest incidents, and what their reviews found. */
export const incidentSection = ({ top, incidents }: IncidentReview): Section => ({
  title: 'Gravest incidents',
  note: `${top.length} of ${incidents} that were open in this week; the level of escalation weighs most, then how long they lasted.`,
  empty: 'No incident was open in this week.',
  heads: ['Incident', 'What', 'Opened', 'Level', 'Lasted', 'Root cause', 'Preventive action', 'Owner'],
  text: 8,
  rows: top.map(incident => [
    { name: incident.category },
    { says: incident.says },
    minuteOf(incident.openedAt),
    String(incident.level),
    lastedText(incident),
    ...reviewCells(incident),
  ]),
});

const lastedText = ({ openedAt, resolvedAt }: ReviewedIncident): Cell =>
  resolvedAt === null ? { text: 'open', tone: 'worse' } : sayTime(resolvedAt - openedAt);

function reviewCells({ actions, owner }: ReviewedIncident): Cell[] {
  const [last] = actions.toReversed();
  if (last) return [{ says: last.cause }, { says: last.action }, { name: last.owner }];
  return ['not reviewed yet', 'none yet', owner === null ? 'nobody' : { name: owner }];
}

/** What people have promised. */
export const actionSection = ({ open }: IncidentReview): Section => ({
  title: 'Open preventive actions',
  note: 'From reviews/actions.yaml, the first due first.',
  empty: 'No preventive action is open.',
  heads: ['Action', 'What', 'Cause', 'Owner', 'Due'],
  text: 5,
  rows: open.map(({ id, action, cause, owner, due, overdue }) => [
    { name: id },
    { says: action },
    { says: cause },
    { name: owner },
    overdue ? { text: `${due}, overdue`, tone: 'worse' } : due,
  ]),
});

/** Causes that more than one review has found: what was done about them does not hold. */
export const causeSection = ({ recurring }: IncidentReview): Section => ({
  title: 'Causes that came again',
  note: 'Root causes that several reviews name.',
  empty: 'No root cause was found twice.',
  heads: ['Cause', 'Reviews'],
  text: 1,
  rows: recurring.map(({ cause, actions }) => [{ says: cause }, String(actions)]),
});
