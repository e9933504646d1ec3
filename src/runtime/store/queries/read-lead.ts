import type { LeadRow } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function readLead(db: Db, id: string): Promise<LeadRow | null> {
  const row = await db.selectFrom('leads').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { raw, digest, source, received_at: receivedAt, status, person, domain } = row;
  return { id, raw: JSON.parse(raw), digest, source, receivedAt, status, person, domain };
}
