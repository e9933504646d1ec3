import type { Decision } from '../../engine/model/types.gen.ts';
import { instantText } from '../../engine/time/instant.ts';
import type { Cause, LeadStatus, QueueEntry, RawRecord } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';

/** All that is known of one lead; instants as RFC 3339. */
export interface LeadFile {
  readonly lead_id: string;
  readonly status: LeadStatus;
  readonly received_at: string;
  /** The body as it was posted, with the id and arrival time that were added. */
  readonly lead: RawRecord;
  /** The decision that holds now. */
  readonly decision: Decision;
  /** Every decision from the first. */
  readonly decisions: readonly { readonly cause: Cause; readonly decision: Decision }[];
  /** Every place it has had in a queue. */
  readonly queue_entries: readonly object[];
}

/** Null when no such lead was taken in. */
export async function readLeadFile(store: StoreReads, id: string): Promise<LeadFile | null> {
  const row = await store.lead(id);
  const decisions = await store.decisions(id);
  const latest = decisions.at(-1);
  if (!row || !latest) return null;
  return {
    lead_id: row.id,
    status: row.status,
    received_at: instantText(row.receivedAt),
    lead: row.raw,
    decision: latest.decision,
    decisions: decisions.map(({ cause, decision }) => ({ cause, decision })),
    queue_entries: (await store.queueEntries(id)).map(entryFile),
  };
}

function entryFile(entry: QueueEntry): object {
  const { queue, reason, enteredAt, retryAt, expiresAt, endedAt, ending, attempts } = entry;
  return {
    queue,
    reason,
    entered_at: instantText(enteredAt),
    retry_at: instantText(retryAt),
    expires_at: textOrNull(expiresAt),
    attempts,
    ended_at: textOrNull(endedAt),
    ending,
  };
}

const textOrNull = (at: number | null): string | null => (at === null ? null : instantText(at));
