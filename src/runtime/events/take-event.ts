import { digestOf } from '../../engine/model/digest.ts';
import type { PastEvent } from '../../engine/sla/life/life.ts';
import type { Work } from '../leads/group-commit.ts';
import { pressed } from '../leads/handle-lead.ts';
import { readBeside } from '../operations/read-beside.ts';
import { eventThatStays } from '../operations/what-stays.ts';
import { fillFreed } from '../queues/fill-freed.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { Service } from '../service.ts';
import type { EventRow, NewEvent } from '../store/rows/events.ts';
import type { Instant, RawRecord } from '../store/rows.ts';
import { carryOut } from './carry-out.ts';
import { fateOf, PARKED_FOR } from './fate.ts';
import { obstacleTo } from './obstacle.ts';
import { readEvent } from './read-event.ts';
import { retryParked } from './retry-parked.ts';
import type { KeptEvent, Taken } from './taken.ts';

/**
 * The river of an event: read → told before? → what stands in its way → store → carry out → try what waited for it.
 * Answers once all of that is durable together. Rejects when the store fails; nothing is stored then.
 */
export async function handleEvent(
  service: Service,
  leadId: string,
  posted: RawRecord,
  toldBy: string | null = null,
): Promise<Taken> {
  const arrival = service.clock();
  return pressed(service) ?? service.commit.run(work => takeEvent(service, work, { leadId, posted, arrival, toldBy }));
}

/** An event at the door. */
export interface Told {
  readonly leadId: string;
  readonly posted: RawRecord;
  readonly arrival: Instant;
  /** The token or the webhook that told of it. */
  readonly toldBy: string | null;
}

/** The steps of the river within one unit of work. */
export async function takeEvent(
  service: Service,
  work: Work,
  { leadId, posted, arrival, toldBy }: Told,
): Promise<Taken> {
  const { live } = service;
  if (!live) return { kind: 'not_ready', says: 'no release is active yet: nothing can be decided' };
  const read = readEvent(posted, arrival);
  if (!read.ok) return { kind: 'unreadable', field: read.field, says: read.says };
  const digest = digestOf(posted);
  const event: PastEvent = { leadId, id: read.id ?? digest, at: read.at, what: read.what };
  const known = await work.store.event(leadId, event.id);
  if (known) return known.digest === digest ? { kind: 'repeated', event: keptEvent(known) } : conflict(event.id);
  const obstacle = await obstacleTo(work.store, live.router, event);
  if (obstacle?.passes === 'never') return { kind: 'refused', ...obstacle };
  const fate = fateOf(obstacle, arrival + PARKED_FOR);
  const body = (await isErased(work, leadId)) ? await withoutPerson(work, live, { leadId, posted, arrival }) : posted;
  const row = { ...told(event), receivedAt: arrival, body, digest, toldBy, ...fate };
  await work.store.addEvent(row);
  if (obstacle === null) await apply(service, work, live, event, arrival);
  work.onCommit(() => service.metrics.happened(row.kind, row.state));
  return { kind: 'taken', event: keptEvent(row) };
}

const told = ({ leadId, id, at, what }: PastEvent) => ({ leadId, id, at, kind: what.kind });

/** Who was erased stays so, whatever is told of them later. */
const isErased = async ({ store }: Work, leadId: string): Promise<boolean> =>
  typeof (await store.lives(leadId))[0]?.erasedAt === 'number';

async function withoutPerson(
  { store }: Work,
  { router }: LiveRelease,
  { leadId, posted, arrival }: Omit<Told, 'toldBy'>,
): Promise<RawRecord> {
  return eventThatStays(router, posted, arrival, await readBeside(store, router, leadId));
}

const conflict = (id: string): Taken => ({ kind: 'conflict', id });

async function apply(service: Service, work: Work, live: LiveRelease, event: PastEvent, now: Instant): Promise<void> {
  const freed = await carryOut(service, work, live, event, now);
  await retryParked(service, work, live, event.leadId, now);
  await fillFreed(service, work, live, freed, now);
}

const keptEvent = ({ leadId, id, state, reason, expiresAt }: NewEvent | EventRow): KeptEvent => ({
  leadId,
  id,
  state,
  reason,
  expiresAt,
});
