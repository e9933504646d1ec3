import type { Unassigned } from '../rows/life.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Leads that have been without an owner for too long and of which nobody was told, the longest first. */
export async function overdueUnassigned(db: Db, now: Instant, limit: number): Promise<Unassigned[]> {
  const rows = await db
    .selectFrom('leads')
    .select(['id as leadId', 'sla', 'escalation', 'drill'])
    .where('unassigned_due', '<=', now)
    .orderBy('unassigned_due')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(row => ({ ...row, drill: row.drill === 1 }));
}
