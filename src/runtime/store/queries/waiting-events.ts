import type { Selectable } from 'kysely';
import type { EventRow } from '../rows/events.ts';
import { runText } from '../run-text.ts';
import type { Db, Tables } from '../tables.ts';
import { eventRow } from './event-row.ts';

/** Parked events that wait for a change of this lead, in the order in which they happened. */
export async function waitingEvents(db: Db, leadId: string): Promise<EventRow[]> {
  const { rows } = await runText<Selectable<Tables['events']>>(db, WAITING, [leadId]);
  return rows.map(eventRow);
}

const WAITING = "select * from events where waits_for = ? and state = 'parked' order by at, id";
