import { type Kysely, sql } from 'kysely';

/** Past hours and days in figures, and the last look of each alert. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  // What is past is counted once: a look at eight weeks reads a few thousand rows, whatever the number of leads.
  // `source` is empty for leads without a known one.
  `create table hour_figures (
     at integer not null, source text not null, leads integer not null, conflicts integer not null,
     primary key (at, source))`,
  `create table day_figures (
     at integer not null, source text not null, leads integer not null, mismatched integer not null,
     timed integer not null, log_middle double precision, log_spread double precision, primary key (at, source))`,
  // `look` holds the judgement with its inputs, `setting` what it was judged by: it can be made again from them.
  `create table alert_states (
     id text primary key, setting text not null, look text not null, bad text not null, at integer not null,
     since integer not null)`,
  'create index leads_without_owner on leads (received_at) where owner is null and closed_at is null',
  'create index leads_by_first_owner on leads (first_owned_at) where first_owned_at is not null',
  'create index leads_by_response on leads (responded_at) where responded_at is not null',
  'create index entries_by_end on queue_entries (ended_at)',
];
