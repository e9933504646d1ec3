import { sql } from 'kysely';
import type { EventRow } from '../rows/events.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';
import { eventRow } from './event-row.ts';

/** Parked events whose time is over, the oldest first. */
export async function staleEvents(db: Db, now: Instant, limit: number): Promise<EventRow[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('state', '=', sql.lit('parked'))
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .orderBy('n')
    .limit(limit)
    .execute();
  return rows.map(eventRow);
}
