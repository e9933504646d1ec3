import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { EventRow } from '../store/rows/events.ts';
import type { Instant } from '../store/rows.ts';

/** An event will never be applied: it stays with its reason, and the audit says so. */
export async function expireEvent(service: Service, work: Work, row: EventRow, now: Instant): Promise<void> {
  const { n, leadId, id, kind, reason } = row;
  await work.store.settleEvent(n, { state: 'expired', reason, waitsFor: null, expiresAt: null });
  const detail = { lead_id: leadId, event: id, kind, reason };
  await work.store.addAudit({ at: now, who: 'service', what: 'event.expired', detail });
  work.onCommit(() => {
    service.metrics.happened(kind, 'expired');
    service.log('warn', 'event.expired', detail);
  });
}
