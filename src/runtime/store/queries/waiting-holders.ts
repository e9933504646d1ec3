import type { Instant } from '../rows.ts';
import { runText } from '../run-text.ts';
import type { Db } from '../tables.ts';

/** Those that the index of leads that people hold is of. */
const HELD = 'owner is not null and closed_at is null and merged_into is null';

/** From one owner to the next through the index: there are few owners, however many leads they hold. */
const HOLDERS = `with recursive holders (owner) as (
    select min(owner) from leads where ${HELD}
    union all
    select (select min(owner) from leads where owner > holders.owner and ${HELD}) from holders
      where holders.owner is not null)
  select owner from holders where owner is not null and exists (
    select 1 from leads where leads.owner = holders.owner and owned_at >= ?
      and accepted_at is null and responded_at is null and closed_at is null and merged_into is null)
  order by owner`;

/** Everybody who holds a lead that landed at `since` or later and that nobody has accepted yet. */
export async function waitingHolders(db: Db, since: Instant): Promise<string[]> {
  const { rows } = await runText<{ readonly owner: string }>(db, HOLDERS, [since]);
  return rows.map(({ owner }) => owner);
}
