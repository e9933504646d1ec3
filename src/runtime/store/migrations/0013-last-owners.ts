import { type Kysely, sql } from 'kysely';

/** Finds the last owner of a person or company without reading all their leads. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  'create index owners_by_person on leads (person, owned_at) where owner is not null',
  'create index owners_by_domain on leads (domain, owned_at) where owner is not null',
  'drop index leads_by_domain',
];
