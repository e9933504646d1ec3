import { type Kysely, sql } from 'kysely';

/** By what a lead is known again: a digest of the person, and the company's domain. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'alter table leads add column person text',
  'alter table leads add column domain text',
  'create index leads_by_person on leads (person) where person is not null',
  'create index leads_by_domain on leads (domain) where domain is not null',
];
