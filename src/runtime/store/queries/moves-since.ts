import type { Move } from '../../../engine/measure/alerts/reassignment-loop.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Moves by hand since `from`, first to last. */
export async function movesSince(db: Db, from: Instant): Promise<Move[]> {
  return db
    .selectFrom('events')
    .select(['lead_id as leadId', 'at'])
    .where('kind', '=', 'reassigned')
    .where('state', '=', 'applied')
    .where('at', '>=', from)
    .orderBy('at')
    .orderBy('n')
    .execute();
}
