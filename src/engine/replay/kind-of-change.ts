import type { Decision, LeadChange } from '../model/types.gen.ts';
import type { Router } from '../policy/router.ts';
import type { NormalLead } from '../routing/normal-lead.ts';
import type { Routed } from '../routing/route-lead.ts';

export type ChangeKind = LeadChange['kind'];

/** Whether a lead is in another place: another owner, team or queue. */
export const isElsewhere = (before: Decision, after: Decision): boolean =>
  before.owner !== after.owner || before.team !== after.team || before.queue !== after.queue;

/** Whether a lead was read differently: any declared field, or what it is built on. The segment is derived, no field. */
export function isReadOtherwise(base: Router, before: NormalLead, head: Router, after: NormalLead): boolean {
  if (before === after) return false;
  if (before.id !== after.id || before.source !== after.source) return true;
  if (before.receivedAt !== after.receivedAt || before.closedAt !== after.closedAt) return true;
  const fields = new Set([...base.fields, ...head.fields].map(field => field.id));
  return [...fields].some(field => fieldValue(base, before, field) !== fieldValue(head, after, field));
}

function fieldValue(router: Router, lead: NormalLead, field: string): string | number | undefined {
  const slot = router.slots.of.get(field);
  return slot === undefined ? undefined : lead.values[slot];
}

/** Whether two policies treat a lead differently with one and the same memory: another place, or others eligible. */
export const isDecidedOtherwise = (before: Routed, after: Routed): boolean =>
  isElsewhere(before.decision, after.decision) || eligibleNames(before) !== eligibleNames(after);

/** Whom the target that took the lead could choose from; nobody for a queue. */
const eligibleNames = ({ ending }: Routed): string =>
  ending.steps
    .flatMap(step => step.tries.flatMap(({ tried }) => tried.eligible))
    .sort()
    .join(' ');
