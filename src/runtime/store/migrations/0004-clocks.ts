import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  // Times are working milliseconds (_ms) or instants (_at); marks and warnings are JSON.
  `create table clocks (
     n integer primary key autoincrement, lead_id text not null references leads (id), kind text not null,
     sla text, escalation text, business_critical integer not null, target_ms integer, marks text not null,
     calendar text not null, release text not null, calendar_digest text not null,
     started_at integer not null, warnings text not null, warned_ms integer not null,
     warn_at integer, due_at integer, next_at integer, paused integer not null,
     breached_at integer, stopped_at integer, elapsed_ms integer, drill integer not null,
     unique (lead_id, kind))`,
  'create index clocks_next on clocks (next_at) where next_at is not null',
  'create index clocks_open on clocks (calendar, calendar_digest, n) where stopped_at is null',
];
