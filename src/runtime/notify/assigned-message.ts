import type { Decision } from '../../engine/model/types.gen.ts';
import { instantTextOrNull } from '../../engine/time/instant.ts';
import type { Instant } from '../store/rows.ts';
import type { Message } from './message.ts';

/** Tells an owner of the lead that is theirs now: why it is theirs, and by when an answer is promised (null: it isn't). */
export function assignedMessage(decision: Decision, owner: string, answerBy: Instant | null, at: Instant): Message {
  const { lead_id, rule, reason, sla } = decision;
  const due = instantTextOrNull(answerBy);
  const why = rule === null ? reason : `${reason}, rule ${rule}`;
  return {
    key: `assigned:${lead_id}:${at}:${owner}`,
    recipient: { to: 'rep', rep: owner },
    kind: 'assigned',
    leadId: lead_id,
    says: `Lead ${lead_id} is yours (${why}).${due === null ? '' : ` Answer by ${due}.`}`,
    detail: { owner, rule, reason, sla, due },
    at,
  };
}
