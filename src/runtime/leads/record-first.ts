import { lifeOf } from '../../engine/sla/life/life-of.ts';
import { noteExceptions } from '../incidents/note-exceptions.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { Service } from '../service.ts';
import type { Instant, LeadRow } from '../store/rows.ts';
import type { NewDecision } from '../store/store.ts';
import type { Work } from './group-commit.ts';
import { beginLife } from './keep-life.ts';
import { lifeRow } from './life-row.ts';
import { newborn } from './newborn.ts';
import type { Outcome } from './record-decision.ts';
import type { Turn } from './turn.ts';

/**
 * Writes a lead that comes in, its first decision, and all that follows from it. Nothing is known of it but what is in
 * hand, so nothing is read: of all work this is what the service does most.
 */
export async function recordFirst(
  service: Service,
  work: Work,
  live: LiveRelease,
  lead: LeadRow,
  { decision, advance, state }: Outcome,
  now: Instant,
): Promise<void> {
  const first: NewDecision = { leadId: lead.id, decision, by: live.by, state, cause: 'intake', at: now };
  const group = newborn(lead.receivedAt, { ...first, seq: 1 });
  const { life } = lifeOf(group.members, group.events);
  const turn: Turn = { group, life, decision, advance, expired: false, isNew: true, now };
  const { segment, sla, escalation } = decision;
  const row = lifeRow(live.router, turn, { segment, sla, escalation });
  await work.store.addLead(lead, row);
  await work.store.addDecision(first);
  await noteExceptions(service, work, live, decision, now);
  await beginLife(service, work, live, turn, row);
}
