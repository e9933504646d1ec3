import { enrichedLead } from '../../engine/sla/life/enriched-lead.ts';
import { compareEvents, type PastEvent } from '../../engine/sla/life/life.ts';
import type { EventRow } from '../store/rows/events.ts';
import type { RawRecord } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';
import { type Group, pastEvent } from './gather-life.ts';

/** A lead as it is known by now. */
export interface KnownLead {
  readonly id: string;
  readonly raw: RawRecord;
  /** The events whose fields are in it, by their place among all: what a decision from it has to remember. */
  readonly enriched: readonly number[];
}

/** What was posted and what was told since, also of leads that this one took over; up to an event, that one included. */
export async function knownLead(
  store: StoreReads,
  { root, rows }: Group,
  upTo: PastEvent | null = null,
): Promise<KnownLead | null> {
  const lead = await store.lead(root.id);
  if (!lead) return null;
  const told = rows.filter(row => row.kind === 'enriched' && (!upTo || compareEvents(pastEvent(row), upTo) <= 0));
  return { id: root.id, raw: withFields(lead.raw, told), enriched: told.map(({ n }) => n) };
}

/** A lead with the fields of these events: as it is known now, or as a past decision knew it. */
export const withFields = (raw: RawRecord, told: readonly EventRow[]): RawRecord =>
  enrichedLead(raw, told.map(pastEvent));
