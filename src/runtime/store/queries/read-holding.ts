import type { Holding } from '../rows/roster.ts';
import type { Db } from '../tables.ts';

/** Who holds a lead, and whether anything came of it; null when nobody holds it, or when it is over. */
export async function readHolding(db: Db, leadId: string): Promise<Holding | null> {
  const row = await db
    .selectFrom('leads')
    .select(['owner', 'owned_at', 'first_owned_at', 'accepted_at', 'responded_at'])
    .where('id', '=', leadId)
    .where('closed_at', 'is', null)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
  if (!row || row.owner === null) return null;
  const taken = row.accepted_at !== null || row.responded_at !== null;
  return { owner: row.owner, ownedAt: row.owned_at, firstOwnedAt: row.first_owned_at, taken };
}
