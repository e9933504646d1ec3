import type { HeldCount } from '../rows/figures.ts';
import { runText } from '../run-text.ts';
import type { Db } from '../tables.ts';

/** All of it stands in one index, so that not a single lead is read. */
const NEXT = `select owner, sum(1 - drill) as leads from leads
  where owner = (select min(owner) from leads
      where owner > ? and owner is not null and closed_at is null and merged_into is null)
    and owner is not null and closed_at is null and merged_into is null
  group by owner`;

/** Of all who hold leads, the first after `owner` in the order of their ids; null: there is no other. */
export async function nextHeld(db: Db, owner: string): Promise<HeldCount | null> {
  const [row] = (await runText<HeldCount>(db, NEXT, [owner])).rows;
  return row ? { owner: row.owner, leads: Number(row.leads) } : null;
}
