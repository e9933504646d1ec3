import { decide } from '../leads/decide.ts';
import type { Work } from '../leads/group-commit.ts';
import { recordDecision } from '../leads/record-decision.ts';
import type { Service } from '../service.ts';
import type { Instant, QueueEntry } from '../store/rows.ts';
import { endOfWaiting } from './end-of-waiting.ts';
import { retryAt } from './queue-times.ts';
import type { Visit } from './visit.ts';

/**
 * A queued lead whose time has come: it is decided again by the live rules; with still no owner it goes to its queue's
 * end when its time is over, else it waits on.
 */
export async function revisit(service: Service, work: Work, due: QueueEntry, now: Instant): Promise<void> {
  const { live, ledger } = service;
  const entry = (await work.store.queueEntries(due.leadId)).find(each => each.n === due.n);
  const lead = await work.store.lead(due.leadId);
  if (!live || !lead || !entry || entry.endedAt !== null) return;
  const earlier = await ownersOf(work, lead.id);
  const decided = decide(live, ledger, { id: lead.id, raw: lead.raw, earlier }, now);
  const visit: Visit = { service, work, live, entry, decided, now };
  if (decided.decision.outcome === 'owner') return assigned(visit);
  if (entry.expiresAt !== null && entry.expiresAt <= now) return endOfWaiting(visit);
  if (!live.router.queues.has(entry.queue)) return moved(visit);
  await work.store.retryLater(entry.n, entry.attempts + 1, retryAt(live.router, entry.queue, now));
}

async function assigned({ service, work, live, entry, decided, now }: Visit): Promise<void> {
  await work.store.leaveQueue(entry.n, 'assigned', now);
  await work.store.setLeadStatus(entry.leadId, 'owner');
  await recordDecision(service, work, live, decided, { leadId: entry.leadId, cause: 'retry', now });
}

/** The live rules no longer know the queue in which the lead waits: it goes where they put it now. */
async function moved({ service, work, live, entry, decided, now }: Visit): Promise<void> {
  await work.store.leaveQueue(entry.n, 'moved', now);
  await recordDecision(service, work, live, decided, { leadId: entry.leadId, cause: 'retry', now });
}

async function ownersOf(work: Work, leadId: string): Promise<string[]> {
  const decisions = await work.store.decisions(leadId);
  return [...new Set(decisions.flatMap(({ decision }) => decision.owner ?? []))];
}
