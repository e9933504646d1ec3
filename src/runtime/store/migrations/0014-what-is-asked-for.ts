import { type Kysely, sql } from 'kysely';

/** What a deploy expected of a release; leads found by source, by owner and by queue, the latest first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  'alter table releases add column predicted text',
  'create index leads_by_source on leads (source, received_at)',
  // One index for both: who holds what, and what came to them last.
  'drop index leads_by_owner',
  'create index leads_by_owner on leads (owner, received_at) where owner is not null',
  'create index entries_by_queue on queue_entries (queue, entered_at) where ended_at is null',
];
