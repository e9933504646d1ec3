import { openIncident } from '../incidents/open-incident.ts';
import type { Round } from '../rounds/round.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';

/** Keeps the head of the audit outside the store, at most a second behind. */
export const auditHeadRound: Round = { name: 'audit-head', every: 1000, run: keepHead };

/** A head that the store no longer holds is never overwritten: it is the proof that entries are gone. */
async function keepHead(service: Service, now: Instant): Promise<number> {
  const { store, headKeeper } = service;
  const head = await store.auditHead();
  if (!headKeeper || !head) return 0;
  const kept = await headKeeper.read();
  if (kept && kept.seq === head.seq && kept.hash === head.hash) return 0;
  const [link] = kept ? await store.auditLinks(kept.seq - 1, 1) : [];
  const agrees = kept === null || link?.hash === kept.hash;
  service.metrics.audited(head.seq, agrees);
  if (!agrees) return tell(service, kept.seq, now);
  await headKeeper.write(head);
  return 1;
}

async function tell(service: Service, seq: number, at: Instant): Promise<number> {
  const known = await service.store.openIncidentOf('drift:audit');
  if (known) return 0;
  await service.commit.run(work =>
    openIncident(service, work, {
      category: 'drift',
      key: 'drift:audit',
      leadId: null,
      policy: null,
      businessCritical: true,
      says: `The audit no longer holds entry ${seq}, the last one that was seen: it was changed outside the service.`,
      at,
      drill: false,
    }),
  );
  return 1;
}
