import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Somebody has it: no answer is awaited, and the clock looks again at `dueAt`. */
export async function ackIncident(
  db: Db,
  id: string,
  ack: { readonly at: Instant; readonly by: string; readonly dueAt: Instant | null },
): Promise<void> {
  await db
    .updateTable('incidents')
    .set({ acked_at: ack.at, acked_by: ack.by, respond_by: null, due_at: ack.dueAt })
    .where('id', '=', id)
    .where('resolved_at', 'is', null)
    .execute();
}
