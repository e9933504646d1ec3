import { type Kysely, sql } from 'kysely';

/** Events that are part of no life are few among all: whoever erases a person looks through those alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw("create index events_unheard on events (n) where state <> 'applied'").execute(db);
}
