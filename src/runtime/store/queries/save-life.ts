import { sql } from 'kysely';
import type { LeadLife } from '../rows/life.ts';
import type { Db } from '../tables.ts';
import { lifeColumns } from './life-columns.ts';

/** Keeps what is true of a lead now. Its own receipt is remembered when an earlier one takes its place. */
export async function saveLife(db: Db, id: string, life: LeadLife): Promise<void> {
  await db
    .updateTable('leads')
    .set({
      own_received_at: sql<number>`coalesce(own_received_at, received_at)`,
      received_at: life.receivedAt,
      ...lifeColumns(life),
    })
    .where('id', '=', id)
    .execute();
}
