import type { Instant, RawRecord } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Puts what may stay of a lead in place of what was posted, and forgets by what the person was known. */
export async function eraseLead(db: Db, id: string, kept: RawRecord, at: Instant): Promise<void> {
  await db.deleteFrom('former_persons').where('lead_id', '=', id).execute();
  await db
    .updateTable('leads')
    .set({ raw: JSON.stringify(kept), person: null, erased_at: at })
    .where('id', '=', id)
    .execute();
}
