import type { Decision, State } from '../../../engine/model/types.gen.ts';
import { decide } from '../../leads/decide.ts';
import type { Service } from '../../service.ts';
import type { OpenWork } from '../../store/rows/open-work.ts';
import type { Instant } from '../../store/rows.ts';

/** What must be the same after a release went live and back. */
export interface Holding {
  readonly open: OpenWork;
  /** Rotation and load. */
  readonly state: State;
  /** The latest leads as they would be decided now, by id. */
  readonly decisions: ReadonlyMap<string, Decision>;
}

/** How many of the latest decisions are made again. */
const LATEST = 500;

export async function whatHolds(service: Service, now: Instant): Promise<Holding> {
  const { store } = service;
  return { open: await store.openWork(), state: await store.state(), decisions: await decideAgain(service, now) };
}

async function decideAgain({ store, live, ledger }: Service, now: Instant): Promise<Map<string, Decision>> {
  const decisions = new Map<string, Decision>();
  if (!live) return decisions;
  for (const { leadId } of await store.recentDecisions(LATEST)) {
    const lead = decisions.has(leadId) ? null : await store.lead(leadId);
    if (lead) decisions.set(leadId, decide(live, ledger, { id: leadId, raw: lead.raw, earlier: [] }, now).decision);
  }
  return decisions;
}
