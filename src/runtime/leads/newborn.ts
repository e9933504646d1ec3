import type { KeptLife } from '../store/rows/life.ts';
import type { DecisionRow, Instant } from '../store/rows.ts';
import { type Group, memberOf } from './gather-life.ts';

/** A lead that came in just now: nothing has happened to it but its first decision. */
export function newborn(receivedAt: Instant, first: DecisionRow): Group {
  const root: KeptLife = {
    id: first.leadId,
    status: 'queue',
    receivedAt,
    ownReceivedAt: receivedAt,
    voidUntil: null,
    erasedAt: null,
    segment: null,
    sla: null,
    escalation: null,
    owner: null,
    team: null,
    firstOwnedAt: null,
    ownedAt: null,
    acceptedAt: null,
    respondedAt: null,
    opportunityAt: null,
    closedAt: null,
    pauses: [],
    mergedInto: null,
    unassignedDue: null,
  };
  return { root, others: [], members: [memberOf(root, [first])], rows: [], events: [], decisions: [first] };
}
