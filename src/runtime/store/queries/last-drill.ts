import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** When the last drill that was carried through ended, however it went; null when none was. */
export async function lastDrill(db: Db): Promise<Instant | null> {
  const row = await db
    .selectFrom('incidents')
    .select(({ fn }) => fn.max('resolved_at').as('at'))
    .where('category', '=', 'drill')
    .executeTakeFirst();
  return row?.at ?? null;
}
