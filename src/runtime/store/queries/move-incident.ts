import type { Standing } from '../../../engine/sla/ladder/standing.ts';
import { kept } from '../kept.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';
import { standingColumns } from './incident-row.ts';

type Moved = ReturnType<typeof standingColumns> & { readonly id: string; readonly due_at: Instant | null };

const MOVE = kept((db, to: Moved) =>
  db
    .updateTable('incidents')
    .set({
      level: to.level,
      start_at: to.start_at,
      respond_by: to.respond_by,
      acked_at: to.acked_at,
      tries: to.tries,
      tried_at: to.tried_at,
      handed_over: to.handed_over,
      repeats: to.repeats,
      due_at: to.due_at,
    })
    .where('id', '=', to.id)
    .where('resolved_at', 'is', null),
);

/** Where an open incident stands now, and when the clock looks at it next. */
export async function moveIncident(db: Db, id: string, standing: Standing, dueAt: Instant | null): Promise<void> {
  await MOVE(db, { ...standingColumns(standing), id, due_at: dueAt });
}
