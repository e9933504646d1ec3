import { durationText } from '../../engine/time/duration.ts';
import { instantText } from '../../engine/time/instant.ts';
import type { Message, Recipient } from '../notify/message.ts';
import type { Service } from '../service.ts';
import type { ClockRow, LeadHolder } from '../store/rows/clocks.ts';
import type { Instant } from '../store/rows.ts';
import { SAYS } from './clock-incident.ts';

/** Tells whoever looks after the lead that a promise runs out; null when the rules name nobody for it. */
export function warningMessage(
  service: Service,
  holder: LeadHolder | null,
  clock: ClockRow,
  mark: number,
  at: Instant,
): Message | null {
  const { kind, leadId, dueAt, pledge, drill } = clock;
  const recipient = recipientOf(service, holder);
  if (recipient === null || dueAt === null) return null;
  const due = instantText(dueAt);
  const gone = durationText(mark);
  return {
    key: `warning:${kind}:${leadId}:${mark}:${dueAt}`,
    recipient,
    kind: 'warning',
    leadId,
    says: `Lead ${leadId}: ${SAYS[kind]} is due at ${due}; ${gone} of working time are gone.`,
    detail: { clock: kind, due, mark_ms: mark, target_ms: pledge.targetMs, sla: pledge.sla, drill },
    at,
  };
}

/** The owner; of a lead that waits, its queue's keeper. */
function recipientOf({ live }: Service, holder: LeadHolder | null): Recipient | null {
  if (!holder || !live) return null;
  if (holder.owner !== null) return { to: 'rep', rep: holder.owner };
  const role = live.router.queues.get(holder.queue ?? live.router.fallback)?.keeper;
  return role === undefined ? null : { to: 'role', role };
}
