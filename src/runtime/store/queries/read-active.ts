import type { ActiveRow } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function readActive(db: Db): Promise<ActiveRow | null> {
  const row = await db.selectFrom('active').selectAll().where('slot', '=', 1).executeTakeFirst();
  return row ? { release: row.release, fallbackOf: row.fallback_of, since: row.since } : null;
}
