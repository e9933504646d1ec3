import type { ExceptionRow } from '../rows/incidents.ts';
import type { Db } from '../tables.ts';

/** True when it is new: a lead that is decided again shows the same fault, and it counts once. */
export async function addException(db: Db, exception: ExceptionRow): Promise<boolean> {
  const { at, category, subject, leadId, source, rule } = exception;
  const added = await db
    .insertInto('exceptions')
    .values({ at, category, subject, lead_id: leadId, source, rule })
    .onConflict(on => on.columns(['lead_id', 'category', 'subject']).doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
