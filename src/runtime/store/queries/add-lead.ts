import type { LeadRow } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function addLead(db: Db, lead: LeadRow): Promise<void> {
  const { id, raw, digest, source, receivedAt, status, person, domain } = lead;
  await db
    .insertInto('leads')
    .values({ id, raw: JSON.stringify(raw), digest, source, received_at: receivedAt, status, person, domain })
    .execute();
}
