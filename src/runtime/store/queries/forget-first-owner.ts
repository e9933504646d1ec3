import type { Db } from '../tables.ts';

/** The first owner turned out to be nobody valid: the clock of the assignment was never to be stopped by them. */
export async function forgetFirstOwner(db: Db, leadId: string): Promise<void> {
  await db
    .updateTable('leads')
    .set(({ ref }) => ({ first_owned_at: null, void_until: ref('owned_at') }))
    .where('id', '=', leadId)
    .execute();
}
