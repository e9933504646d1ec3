import type { Work } from '../leads/group-commit.ts';
import { intendMessage } from '../notify/intend-message.ts';
import { endOfWaiting } from '../queues/end-of-waiting.ts';
import { lookAgain, revisit } from '../queues/revisit.ts';
import type { Service } from '../service.ts';
import type { IncidentRow } from '../store/rows/incidents.ts';
import type { Instant, QueueEntry } from '../store/rows.ts';
import type { OwnWork } from './climb-incident.ts';
import { endIncident } from './end-incident.ts';

/** What came of an attempt of the service to help itself. */
type Came = 'owner_found' | 'still_waiting' | 'handed_over' | 'reminded' | 'nothing_to_try' | 'failed';

/** What is wrong in these is that the lead has no owner: they are over when it gets one. */
const OVER_WITH_AN_OWNER: readonly string[] = ['assignment_breach', 'unassigned_age'];

/**
 * The service helps itself: a lead in a queue is decided again, in the end it goes to the fallback queue's person; an owner
 * who has not answered is reminded, but never loses the lead without somebody's decision. What fails is written down and
 * stops no other step.
 */
export async function ownWork(service: Service, id: string, step: OwnWork, now: Instant): Promise<void> {
  try {
    await service.commit.run(async work => keepResult(work, id, await attempt(service, work, id, step, now), now));
  } catch (error) {
    service.log('error', 'incident.recovery_failed', { incident: id, error: String(error) });
    await service.commit.run(work => keepResult(work, id, 'failed', now));
  }
}

const SAYS: Readonly<Record<Came, string>> = {
  owner_found: 'The lead was decided again and has an owner.',
  still_waiting: 'The lead was decided again and still waits.',
  handed_over: "The lead went to the fallback queue's person.",
  reminded: 'The owner was reminded.',
  nothing_to_try: 'There is nothing that the service can try.',
  failed: 'The attempt failed.',
};

async function keepResult(work: Work, id: string, came: Came, at: Instant): Promise<void> {
  const detail = { came };
  await work.store.addIncidentStep(id, { at, level: 1, step: 'tried', says: SAYS[came], detail });
}

async function attempt(service: Service, work: Work, id: string, step: OwnWork, now: Instant): Promise<Came> {
  const incident = await work.store.incident(id);
  if (!incident || incident.resolvedAt !== null || incident.leadId === null) return 'nothing_to_try';
  const isOwnerless = OVER_WITH_AN_OWNER.includes(incident.category);
  if (step.kind === 'hand_over' && !isOwnerless) return 'nothing_to_try';
  const entry = await work.store.openEntry(incident.leadId);
  if (!entry) return step.kind === 'recover' ? remind(service, work, incident, step.attempt, now) : 'nothing_to_try';
  const came = await placeAgain(service, work, entry, step, now);
  if (came !== 'still_waiting' && isOwnerless) await endIncident(service, work, incident.key, now);
  return came;
}

async function placeAgain(service: Service, work: Work, entry: QueueEntry, step: OwnWork, now: Instant): Promise<Came> {
  if ((await revisit(service, work, entry, now)) !== 'waits') return 'owner_found';
  const waiting = await work.store.openEntry(entry.leadId);
  if (step.kind === 'hand_over' && waiting) await handOver(service, work, waiting, now);
  if (await work.store.openEntry(entry.leadId)) return 'still_waiting';
  return step.kind === 'hand_over' && waiting ? 'handed_over' : 'owner_found';
}

/** As if its time in the fallback queue were over. */
async function handOver(service: Service, work: Work, waiting: QueueEntry, now: Instant): Promise<void> {
  const visit = await lookAgain(service, work, waiting, now);
  if (!visit) return;
  await endOfWaiting({ ...visit, entry: { ...visit.entry, queue: visit.live.router.fallback } });
}

async function remind(
  service: Service,
  work: Work,
  { id, category, leadId, says }: IncidentRow,
  attempt: number,
  at: Instant,
): Promise<Came> {
  const owner = (await work.store.leadHolder(leadId ?? ''))?.owner;
  if (category !== 'response_breach' || !owner) return 'nothing_to_try';
  await intendMessage(service, work, {
    key: `reminder:${id}:${attempt}`,
    recipient: { to: 'rep', rep: owner },
    kind: 'escalated',
    leadId,
    says: `${says} Please answer now, before others are called in.`,
    detail: { incident: id, attempt },
    at,
  });
  return 'reminded';
}
