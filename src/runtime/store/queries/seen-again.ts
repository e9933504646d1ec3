import { sql } from 'kysely';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** The same trouble once more; it may bring its incident to a higher level, so the clock looks at it by `dueAt`. */
export async function seenAgain(db: Db, id: string, businessCritical: boolean, dueAt: Instant): Promise<void> {
  await db
    .updateTable('incidents')
    .set({
      seen: sql<number>`seen + 1`,
      due_at: sql<number>`case when due_at < ${dueAt} then due_at else ${dueAt} end`,
      ...(businessCritical ? { business_critical: 1 } : {}),
    })
    .where('id', '=', id)
    .execute();
}
