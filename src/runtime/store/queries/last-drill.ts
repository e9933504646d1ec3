import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** When the last drill began; null when there was none. */
export async function lastDrill(db: Db): Promise<Instant | null> {
  const row = await db
    .selectFrom('incidents')
    .select(({ fn }) => fn.max('opened_at').as('at'))
    .where('drill', '=', 1)
    .executeTakeFirst();
  return row?.at ?? null;
}
