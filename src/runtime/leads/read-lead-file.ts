import type { Decision } from '../../engine/model/types.gen.ts';
import { instantText, instantTextOrNull } from '../../engine/time/instant.ts';
import { clocksOf, type ShownClock } from '../clocks/clocks-of.ts';
import type { EventRow } from '../store/rows/events.ts';
import type { KeptLife } from '../store/rows/life.ts';
import type { Cause, LeadStatus, QueueEntry, RawRecord } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';

/** All that is known of one lead; instants as RFC 3339. */
export interface LeadFile {
  readonly lead_id: string;
  readonly status: LeadStatus;
  /** The earliest receipt of the leads that became one. */
  readonly received_at: string;
  /** The body as it was posted, with the id and arrival time that were added. */
  readonly lead: RawRecord;
  /** The decision that holds now. */
  readonly decision: Decision;
  /** What is true of it by now: the decisions and all that was told since. */
  readonly life: object;
  /** Its promises: when each falls due, or how it ended. */
  readonly clocks: readonly ShownClock[];
  /** Every decision from the first. */
  readonly decisions: readonly { readonly cause: Cause; readonly decision: Decision }[];
  /** Every place it has had in a queue. */
  readonly queue_entries: readonly object[];
  /** What was told of it, in the order in which it was heard. */
  readonly events: readonly object[];
}

/** Null when no such lead was taken in. */
export async function readLeadFile(store: StoreReads, id: string): Promise<LeadFile | null> {
  const row = await store.lead(id);
  const decisions = await store.decisions(id);
  const [life, ...tookOver] = await store.lives(id);
  const latest = decisions.at(-1);
  if (!row || !latest || !life) return null;
  return {
    lead_id: row.id,
    status: row.status,
    received_at: instantText(row.receivedAt),
    lead: row.raw,
    decision: latest.decision,
    life: lifeFile(life, tookOver),
    clocks: await clocksOf(store, id),
    decisions: decisions.map(({ cause, decision }) => ({ cause, decision })),
    queue_entries: (await store.queueEntries(id)).map(entryFile),
    events: (await store.events([id])).map(eventFile),
  };
}

function lifeFile(life: KeptLife, tookOver: readonly KeptLife[]): object {
  return {
    owner: life.owner,
    team: life.team,
    segment: life.segment,
    sla: life.sla,
    first_owned_at: instantTextOrNull(life.firstOwnedAt),
    owned_at: instantTextOrNull(life.ownedAt),
    accepted_at: instantTextOrNull(life.acceptedAt),
    responded_at: instantTextOrNull(life.respondedAt),
    opportunity_at: instantTextOrNull(life.opportunityAt),
    closed_at: instantTextOrNull(life.closedAt),
    pauses: life.pauses.map(({ from, to }) => ({ from: instantText(from), to: instantTextOrNull(to) })),
    merged_into: life.mergedInto,
    took_over: tookOver.map(({ id }) => id),
  };
}

function eventFile(row: EventRow): object {
  const { id, kind, at, receivedAt, state, reason, expiresAt, body } = row;
  return {
    id,
    event: kind,
    at: instantText(at),
    received_at: instantText(receivedAt),
    state,
    reason,
    expires_at: instantTextOrNull(expiresAt),
    body,
  };
}

function entryFile(entry: QueueEntry): object {
  const { queue, reason, enteredAt, retryAt, expiresAt, endedAt, ending, attempts } = entry;
  return {
    queue,
    reason,
    entered_at: instantText(enteredAt),
    retry_at: instantText(retryAt),
    expires_at: instantTextOrNull(expiresAt),
    attempts,
    ended_at: instantTextOrNull(endedAt),
    ending,
  };
}
