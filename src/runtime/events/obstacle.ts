import type { Router } from '../../engine/policy/router.ts';
import { normaliseLead } from '../../engine/routing/normalise-lead.ts';
import { enrichedLead } from '../../engine/sla/life/enriched-lead.ts';
import type { PastEvent } from '../../engine/sla/life/life.ts';
import { lifeOf } from '../../engine/sla/life/life-of.ts';
import { closesCircle } from '../../engine/sla/life/survivor.ts';
import { type Group, gatherLife, gatherTogether } from '../leads/gather-life.ts';
import { knownLead } from '../leads/known-lead.ts';
import type { EventReason } from '../store/rows/events.ts';
import type { StoreReads } from '../store/store.ts';

/** What stands in the way of an event: something that may still come, or something that will not change. */
export type Obstacle =
  | { readonly passes: 'later'; readonly reason: EventReason; readonly waitsFor: string }
  | { readonly passes: 'never'; readonly reason: EventReason; readonly field: string; readonly says: string };

/** Null: the event can be applied now. */
export async function obstacleTo(store: StoreReads, router: Router, event: PastEvent): Promise<Obstacle | null> {
  const { leadId, what } = event;
  if (what.kind === 'reassigned' && !isRep(router, what.to)) return notARep(what.to);
  if (what.kind === 'merged' && what.into === leadId) return circle(what.into);
  const group = await gatherLife(store, leadId);
  if (!group) return unknown(leadId);
  switch (what.kind) {
    case 'accepted':
    case 'responded':
    case 'opportunity_opened':
    case 'returned':
      return hadOwner(group, event) ? null : { passes: 'later', reason: 'no_owner_yet', waitsFor: group.root.id };
    case 'merged':
      return obstacleToMerge(store, leadId, what.into);
    case 'enriched':
      return keepsId(await knownLead(store, group), router, event) ? null : ANOTHER_ID;
    case 'reassigned':
    case 'paused':
    case 'resumed':
    case 'closed':
      return null;
  }
}

const isRep = (router: Router, id: string): boolean => {
  const plan = router.reps.get(id);
  return plan !== undefined && plan.rep.active !== false;
};

function hadOwner(group: Group, event: PastEvent): boolean {
  const { life } = lifeOf(group.members, [...group.events, event]);
  return life.heldBy.length > 0 || life.status === 'closed';
}

async function obstacleToMerge(store: StoreReads, from: string, into: string): Promise<Obstacle | null> {
  const group = await gatherTogether(store, [from, into]);
  if (!group) return unknown(into);
  return closesCircle(mergesOf(group), { from, into }) ? circle(into) : null;
}

const mergesOf = ({ events }: Group) =>
  events.flatMap(({ leadId, what }) => (what.kind === 'merged' ? { from: leadId, into: what.into } : []));

/** More fields may change all of a lead but what it is called. */
function keepsId(lead: Awaited<ReturnType<typeof knownLead>>, router: Router, event: PastEvent): boolean {
  if (!lead) return true;
  const { id, unresolved } = normaliseLead(router, enrichedLead(lead.raw, [event]), event.at);
  return id === lead.id && unresolved.every(({ field }) => field !== 'id');
}

const unknown = (waitsFor: string): Obstacle => ({ passes: 'later', reason: 'unknown_lead', waitsFor });

const circle = (into: string): Obstacle => ({
  passes: 'never',
  reason: 'circle',
  field: 'into',
  says: `${into} is this lead, or was merged into it`,
});

const notARep = (to: string): Obstacle => ({
  passes: 'never',
  reason: 'not_a_rep',
  field: 'to',
  says: `${to} is no active rep of the live rules`,
});

const ANOTHER_ID: Obstacle = {
  passes: 'never',
  reason: 'another_id',
  field: 'fields',
  says: 'the fields would give the lead another id',
};
