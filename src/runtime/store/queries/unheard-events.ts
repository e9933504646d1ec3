import { sql } from 'kysely';
import type { EventRow } from '../rows/events.ts';
import type { Db } from '../tables.ts';
import { eventRow } from './event-row.ts';

/** At most `limit` events after the one whose place is `after` that are part of no life. */
export async function unheardEvents(db: Db, after: number, limit: number): Promise<EventRow[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('state', '<>', sql.lit('applied'))
    .where('n', '>', after)
    .orderBy('n')
    .limit(limit)
    .execute();
  return rows.map(eventRow);
}
