import type { Standing } from '../../../engine/sla/ladder/standing.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';
import { standingColumns } from './incident-row.ts';

/** Where an open incident stands now, and when the clock looks at it next. */
export async function moveIncident(db: Db, id: string, standing: Standing, dueAt: Instant | null): Promise<void> {
  await db
    .updateTable('incidents')
    .set({ ...standingColumns(standing), due_at: dueAt })
    .where('id', '=', id)
    .where('resolved_at', 'is', null)
    .execute();
}
