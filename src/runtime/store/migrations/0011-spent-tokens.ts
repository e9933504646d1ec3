import { type Kysely, sql } from 'kysely';

/** OIDC tokens that were used: each opens one door once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  'create table spent_tokens (jti text primary key, expires_at integer not null)',
  'create index spent_tokens_by_end on spent_tokens (expires_at)',
];
