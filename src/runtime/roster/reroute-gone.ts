import { fewAtOnce } from '../in-turns.ts';
import { endIncident } from '../incidents/end-incident.ts';
import { openIncident } from '../incidents/open-incident.ts';
import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { HeldLead, OverrideRow } from '../store/rows/roster.ts';
import type { Instant } from '../store/rows.ts';
import { LONGEST_SINCE } from './override-ask.ts';
import { type Presence, presenceOf } from './presence.ts';
import { reroute } from './reroute.ts';

const PAGE = 500;

/**
 * Leads that landed on somebody who is gone, and that nobody accepted since, go where the rules send them now. Answers
 * how many were rerouted.
 */
export async function rerouteGone(service: Service, now: Instant): Promise<number> {
  let moved = 0;
  for (const rep of await service.store.waitingHolders(now - LONGEST_SINCE)) {
    const { live } = service;
    const presence = live ? presenceOf(live.router, rep, now) : 'here';
    if (presence === 'here') continue;
    moved += await rerouteFrom(service, { rep, presence, since: await goneSince(service, rep, presence) }, now);
  }
  return moved;
}

interface Gone {
  readonly rep: string;
  readonly presence: Exclude<Presence, 'here'>;
  /** Leads that landed from then on landed on nobody; null: when they landed, somebody was there. */
  readonly since: Instant | null;
}

async function rerouteFrom(service: Service, gone: Gone, now: Instant): Promise<number> {
  const whose = { rep: gone.rep, unacceptedSince: now - LONGEST_SINCE };
  const held = await service.store.leadsHeldBy(whose, PAGE);
  const done = await fewAtOnce(held, lead => service.commit.run(work => leave(service, work, gone, lead, now)));
  return done.filter(Boolean).length;
}

async function leave(service: Service, work: Work, gone: Gone, { id }: HeldLead, now: Instant): Promise<boolean> {
  const holding = await work.store.holding(id);
  if (holding?.owner !== gone.rep || holding.taken) return false;
  const landedOnNobody = gone.since !== null && (holding.ownedAt ?? now) >= gone.since;
  if (landedOnNobody) await landedBadly(service, work, gone, id, now);
  if (landedOnNobody && (holding.firstOwnedAt ?? now) >= (gone.since ?? now)) await work.store.forgetFirstOwner(id);
  const moved = await reroute(service, work, { leadId: id, from: gone.rep }, now);
  if (moved?.decision.outcome === 'owner') await endIncident(service, work, keyOf(id), now);
  return moved !== null;
}

/** The workflow ran and the lead had an owner, but nobody was there: that is told, however soon it is mended. */
async function landedBadly(service: Service, work: Work, gone: Gone, leadId: string, at: Instant): Promise<void> {
  work.onCommit(() => service.metrics.landed(false));
  await openIncident(service, work, {
    category: 'inactive_owner',
    key: keyOf(leadId),
    leadId,
    policy: null,
    businessCritical: false,
    says: `Lead ${leadId} landed on ${gone.rep}, who was ${gone.presence} then.`,
    at,
    drill: false,
  });
}

const keyOf = (leadId: string): string => `inactive_owner:${leadId}`;

/** By an override that says so, else since the live rules hold; null for days away, which begin as announced. */
async function goneSince(service: Service, rep: string, presence: Presence): Promise<Instant | null> {
  const overrides = (await service.store.openOverrides()).filter(row => row.rep === rep && takesAway(row));
  if (overrides.length > 0) return Math.min(...overrides.map(({ since }) => since));
  return presence === 'away' ? null : ((await service.store.active())?.since ?? null);
}

const takesAway = ({ field, value }: OverrideRow): boolean =>
  (field === 'active' && !value) || (field === 'away' && value === true);
