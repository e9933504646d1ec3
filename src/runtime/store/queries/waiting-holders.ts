import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Everybody who holds a lead that landed at `since` or later and that nobody has accepted yet. */
export async function waitingHolders(db: Db, since: Instant): Promise<string[]> {
  const rows = await db
    .selectFrom('leads')
    .select('owner')
    .distinct()
    .where('owner', 'is not', null)
    .where('owned_at', '>=', since)
    .where('accepted_at', 'is', null)
    .where('responded_at', 'is', null)
    .where('closed_at', 'is', null)
    .where('merged_into', 'is', null)
    .execute();
  return rows.flatMap(({ owner }) => owner ?? []).sort();
}
