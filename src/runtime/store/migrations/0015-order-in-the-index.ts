import { type Kysely, sql } from 'kysely';

/** What each lead asks for comes out of the index in its order: sorting nothing costs more than finding it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  'drop index owners_by_person',
  'drop index owners_by_domain',
  'drop index events_waiting',
  'create index owners_by_person on leads (person, owned_at desc, id) where owner is not null',
  'create index owners_by_domain on leads (domain, owned_at desc, id) where owner is not null',
  "create index events_waiting on events (waits_for, at, id) where state = 'parked'",
];
