import type { AuditEntry } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function addAudit(db: Db, entry: AuditEntry): Promise<void> {
  const { at, who, what, detail } = entry;
  await db
    .insertInto('audit')
    .values({ at, who, what, detail: JSON.stringify(detail) })
    .execute();
}
