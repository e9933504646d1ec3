import type { Db } from '../tables.ts';

/** Takes the lead off the list of those that somebody has to be told of; false when another did so before. */
export async function tellUnassigned(db: Db, leadId: string): Promise<boolean> {
  const told = await db
    .updateTable('leads')
    .set({ unassigned_due: null })
    .where('id', '=', leadId)
    .where('unassigned_due', 'is not', null)
    .executeTakeFirst();
  return told.numUpdatedRows > 0n;
}
