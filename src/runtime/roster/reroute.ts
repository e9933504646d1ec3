import type { Decision } from '../../engine/model/types.gen.ts';
import { lifeOf } from '../../engine/sla/life/life-of.ts';
import { decide } from '../leads/decide.ts';
import { gatherLife } from '../leads/gather-life.ts';
import type { Work } from '../leads/group-commit.ts';
import { knownLead } from '../leads/known-lead.ts';
import { recordDecision } from '../leads/record-decision.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';

/** A lead that the rules took from one person and gave to another, or to a queue. */
export interface Rerouted {
  readonly leadId: string;
  readonly from: string;
  readonly decision: Decision;
}

/** Lets the live rules decide once more who gets a lead, everybody who had it left out. Null when it isn't `from`'s. */
export async function reroute(
  service: Service,
  work: Work,
  { leadId, from }: { readonly leadId: string; readonly from: string },
  now: Instant,
): Promise<Rerouted | null> {
  const { live, ledger } = service;
  const group = await gatherLife(work.store, leadId);
  const lead = group && (await knownLead(work.store, group));
  if (!live || !group || !lead || group.root.owner !== from) return null;
  const { heldBy } = lifeOf(group.members, group.events).life;
  const decided = decide(live, ledger, { ...lead, earlier: heldBy }, now);
  await recordDecision(service, work, live, decided, { leadId, cause: 'owner_gone', now, enriched: lead.enriched });
  return { leadId, from, decision: decided.decision };
}
