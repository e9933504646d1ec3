import { sql } from 'kysely';
import type { UnsentCounts } from '../rows/pages.ts';
import type { Db } from '../tables.ts';

/** Messages on their way and dead letters; those that were sent, by far the most, are not looked at. */
export async function unsentCounts(db: Db): Promise<UnsentCounts> {
  // Said as literals: only then do the indexes of these states serve.
  const of = (state: 'pending' | 'dead') =>
    db
      .selectFrom('outbox')
      .select(({ fn }) => fn.countAll<number>().as('messages'))
      .where('state', '=', sql.lit(state))
      .executeTakeFirstOrThrow();
  return { pending: Number((await of('pending')).messages), dead: Number((await of('dead')).messages) };
}
