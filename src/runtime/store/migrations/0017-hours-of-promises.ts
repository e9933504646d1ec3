import { type Kysely, sql } from 'kysely';

/** What the pages for leaders are added up from, so that none of them reads every lead of its weeks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  // `at` is the hour of receipt, `open` counts the leads whose fate may still change by time alone.
  `create table promise_hours (
     at integer primary key, counted_at integer not null, book text not null, open integer not null,
     tallies text not null)`,
  // Shares of teams are counted from the index alone; it also serves where the plain one did.
  'drop index leads_by_receipt',
  'create index leads_by_receipt on leads (received_at, team, owner, merged_into, drill)',
  'create index outbox_by_state on outbox (state)',
];
