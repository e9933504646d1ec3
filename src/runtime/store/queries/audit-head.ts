import type { AuditHead } from '../../../engine/measure/invariants/audit-chain.ts';
import type { Db } from '../tables.ts';

/** The last entry of the audit; null when there is none. */
export async function auditHead(db: Db): Promise<AuditHead | null> {
  const row = await db.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return row ?? null;
}
