import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function markActivated(db: Db, id: string, at: Instant, rollbackTo: string | null): Promise<void> {
  await db
    .updateTable('releases')
    .set({ status: 'active', activated_at: at, rollback_to: rollbackTo })
    .where('id', '=', id)
    .execute();
}
