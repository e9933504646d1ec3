import type { OutboxRow } from '../rows/outbox.ts';
import type { Db } from '../tables.ts';

export async function overtaken(db: Db, { n, kind, leadId }: OutboxRow): Promise<boolean> {
  if (leadId === null) return false;
  const later = await db
    .selectFrom('outbox')
    .select('n')
    .where('lead_id', '=', leadId)
    .where('kind', '=', kind)
    .where('n', '>', n)
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}
