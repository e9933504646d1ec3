import { detailText, linkAudit } from '../../../engine/measure/invariants/audit-chain.ts';
import { instantText } from '../../../engine/time/instant.ts';
import type { AuditEntry } from '../rows.ts';
import type { Db } from '../tables.ts';
import { auditHead } from './audit-head.ts';

/** Adds an entry that is tied to the one before it. */
export async function addAudit(db: Db, { at, who, what, detail }: AuditEntry): Promise<void> {
  const link = linkAudit({ at: instantText(at), who, what, detail }, await auditHead(db));
  const { seq, prev, hash } = link;
  await db
    .insertInto('audit')
    .values({ seq, at, who, what, detail: detailText(detail), prev, hash })
    .execute();
}
