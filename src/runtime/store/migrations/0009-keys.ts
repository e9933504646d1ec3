import { type Kysely, sql } from 'kysely';

/** Answers kept under idempotency keys, and when a lead's personal fields were erased. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  `create table kept_answers (
     key text primary key, fingerprint text not null, status integer not null, body text not null, at integer not null)`,
  'create index kept_answers_by_age on kept_answers (at)',
  'alter table leads add column erased_at integer',
  'create index leads_to_erase on leads (received_at) where erased_at is null',
];
