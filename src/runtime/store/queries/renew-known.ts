import type { LeadRow } from '../rows.ts';
import type { Db } from '../tables.ts';

/** What a lead is counted under and known again by. */
export type Known = Pick<LeadRow, 'id' | 'source' | 'person' | 'domain'>;

/** Keeps by what a lead is known now. An address that it was known by before is remembered until it is erased. */
export async function renewKnown(db: Db, { id, ...known }: Known): Promise<void> {
  await db
    .insertInto('former_persons')
    .columns(['person', 'lead_id'])
    .expression(eb =>
      eb
        .selectFrom('leads')
        .select(({ ref }) => [ref('person').$notNull().as('person'), 'id as lead_id'])
        .where('id', '=', id)
        .where('person', 'is not', null)
        .where('person', 'is distinct from', known.person),
    )
    .onConflict(on => on.doNothing())
    .execute();
  await db.updateTable('leads').set(known).where('id', '=', id).execute();
}
