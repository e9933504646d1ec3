import type { Decision } from '../../engine/model/types.gen.ts';
import type { Instant } from '../store/rows.ts';
import type { Message } from './message.ts';

/** Tells an owner of the lead that is theirs now. */
export function assignedMessage(decision: Decision, at: Instant): Message {
  const { lead_id, owner, rule, reason, sla } = decision;
  return {
    key: `assigned:${lead_id}:${at}:${owner}`,
    recipient: { to: 'rep', rep: owner ?? '' },
    kind: 'assigned',
    leadId: lead_id,
    says: `Lead ${lead_id} is yours (${reason}${rule === null ? '' : `, rule ${rule}`}).`,
    detail: { rule, reason, sla },
    at,
  };
}
