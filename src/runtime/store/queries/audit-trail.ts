import type { AuditEntry } from '../rows.ts';
import { storedJson } from '../stored-json.ts';
import type { Db } from '../tables.ts';

export async function auditTrail(db: Db, limit: number): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'who', 'what', 'detail'])
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map(row => ({ ...row, detail: storedJson(row.detail, 'an audit entry') }));
}
