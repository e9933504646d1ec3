import type { StoredLink } from '../rows/roster.ts';
import type { Db } from '../tables.ts';

/** At most `limit` entries of the audit after `after`, the oldest first, as they lie in the store. */
export async function auditLinks(db: Db, after: number, limit: number): Promise<StoredLink[]> {
  return db.selectFrom('audit').selectAll().where('seq', '>', after).orderBy('seq').limit(limit).execute();
}
