import { lifeOf } from '../../engine/sla/life/life-of.ts';
import { retryAt } from '../../engine/sla/waiting/queue-times.ts';
import { retryParked } from '../events/retry-parked.ts';
import { decide } from '../leads/decide.ts';
import { gatherLife } from '../leads/gather-life.ts';
import type { Work } from '../leads/group-commit.ts';
import { knownLead } from '../leads/known-lead.ts';
import { recordDecision } from '../leads/record-decision.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import { decidingRelease } from '../rollout/deciding-release.ts';
import type { Service } from '../service.ts';
import type { Instant, QueueEntry } from '../store/rows.ts';
import { endOfWaiting } from './end-of-waiting.ts';
import type { Visit } from './visit.ts';

/** How many longer-waiting leads are looked at before one is placed. */
const LOOKED_AT = 50;

/** What came of looking at a waiting lead again. */
export type Revisited = 'assigned' | 'waits' | 'gone';

/**
 * A queued lead whose time has come: it is decided again by the live rules; with still no owner it goes to its queue's
 * end when its time is over, else it waits on.
 */
export async function revisit(service: Service, work: Work, due: QueueEntry, now: Instant): Promise<Revisited> {
  const first = await lookAgain(service, work, due, now);
  if (!first) return 'gone';
  // Whoever waits longer comes first; what is left for this one is looked at anew.
  const visit =
    first.decided.decision.owner !== null && (await olderFirst(first))
      ? await lookAgain(service, work, due, now)
      : first;
  if (!visit) return 'gone';
  const { live, entry, decided } = visit;
  if (decided.decision.outcome === 'owner') return assign(visit);
  if (entry.expiresAt !== null && entry.expiresAt <= now) await endOfWaiting(visit);
  else if (live.router.queues.has(entry.queue)) {
    await work.store.retryLater(entry.n, entry.attempts + 1, retryAt(live.router, entry.queue, now));
  } else await place(visit);
  return 'waits';
}

/** What the live rules say of a waiting lead now; nothing is changed yet. Null when it waits no more. */
export async function lookAgain(service: Service, work: Work, due: QueueEntry, now: Instant): Promise<Visit | null> {
  const { ledger } = service;
  const live = await releaseOf(service, work, due.leadId);
  const entry = await work.store.openEntry(due.leadId);
  const group = entry?.n === due.n ? await gatherLife(work.store, due.leadId) : null;
  const lead = group && (await knownLead(work.store, group));
  if (!live || !entry || !group || !lead) return null;
  const earlier = lifeOf(group.members, group.events).life.heldBy;
  const decided = decide(live, ledger, { ...lead, earlier }, now);
  return { service, work, live, entry, decided, enriched: lead.enriched, now };
}

/** The release that decides this lead while a rollout is under way; else the live one. */
async function releaseOf(service: Service, { store }: Work, leadId: string): Promise<LiveRelease | null> {
  const row = service.candidate && (await store.lead(leadId));
  return row ? decidingRelease(service, row) : service.live;
}

/** Longer-waiting leads of the queue whose own retry is still to come: true when one of them was placed. */
async function olderFirst({ service, work, entry, now }: Visit): Promise<boolean> {
  const older = await work.store.waitingEntries({ queue: entry.queue, before: entry }, LOOKED_AT);
  let placed = false;
  for (const each of older.filter(({ retryAt: retry }) => retry > now)) {
    const visit = await lookAgain(service, work, each, now);
    if (visit?.decided.decision.owner) {
      await assign(visit);
      placed = true;
    }
  }
  return placed;
}

/** Somebody is there now. */
export async function assign(visit: Visit): Promise<'assigned'> {
  await place(visit);
  await retryParked(visit.service, visit.work, visit.live, visit.entry.leadId, visit.now);
  return 'assigned';
}

/** To its owner; or, where the live rules no longer know the queue in which it waits, to where they put it now. */
async function place({ service, work, live, entry, decided, enriched, now }: Visit): Promise<void> {
  await recordDecision(service, work, live, decided, { leadId: entry.leadId, cause: 'retry', now, enriched });
}
