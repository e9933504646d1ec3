import { fewAtOnce } from '../in-turns.ts';
import { openIncident } from '../incidents/open-incident.ts';
import type { Work } from '../leads/group-commit.ts';
import { unassignedKey } from '../leads/unassigned-key.ts';
import type { Round } from '../rounds/round.ts';
import type { Service } from '../service.ts';
import type { Unassigned } from '../store/rows/life.ts';
import type { Instant } from '../store/rows.ts';

const PAGE = 500;

/** Leads that have been without an owner for longer than their SLA row allows: somebody is told, once for each. */
export const unassignedRound: Round = { name: 'unassigned', every: 1000, run: tellOfUnassigned };

async function tellOfUnassigned(service: Service, now: Instant): Promise<number> {
  const overdue = await service.store.overdueUnassigned(now, PAGE);
  await fewAtOnce(overdue, lead => service.commit.run(work => tell(service, work, lead, now)));
  return overdue.length;
}

async function tell(service: Service, work: Work, lead: Unassigned, now: Instant): Promise<void> {
  const { leadId, sla, escalation, drill } = lead;
  if (!(await work.store.tellUnassigned(leadId))) return;
  const row = service.live?.router.policy.sla.targets.find(({ id }) => id === sla);
  await openIncident(service, work, {
    category: 'unassigned_age',
    key: unassignedKey(leadId),
    leadId,
    policy: escalation,
    businessCritical: row?.business_critical === true,
    says: `Lead ${leadId} has had no owner for longer than ${row?.max_unassigned_age ?? 'its SLA row allows'}.`,
    at: now,
    drill,
  });
}
