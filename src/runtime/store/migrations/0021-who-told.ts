import { type Kysely, sql } from 'kysely';

/** Who told of an event: one that waits for a day is still somebody's word when it is applied. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table events add column told_by text').execute(db);
}
