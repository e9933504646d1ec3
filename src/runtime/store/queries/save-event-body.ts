import type { RawRecord } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Puts what may stay of an event in place of what was told. */
export async function saveEventBody(db: Db, n: number, body: RawRecord): Promise<void> {
  await db
    .updateTable('events')
    .set({ body: JSON.stringify(body) })
    .where('n', '=', n)
    .execute();
}
