import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** It is over: no timer is left. */
export async function resolveIncident(db: Db, id: string, at: Instant, by: string): Promise<void> {
  await db
    .updateTable('incidents')
    .set({ resolved_at: at, resolved_by: by, respond_by: null, due_at: null })
    .where('id', '=', id)
    .where('resolved_at', 'is', null)
    .execute();
}
