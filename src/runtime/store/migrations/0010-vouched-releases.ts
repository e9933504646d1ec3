import { type Kysely, sql } from 'kysely';

/** Who vouches for a release, and why it may not go live again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  'alter table releases add column envelope text',
  // Set when a release was left because it was bad; null when it may go live.
  'alter table releases add column held text',
];
