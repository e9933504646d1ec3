import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  // What is true of the lead now; each is written together with the decision or event that made it so.
  'alter table leads add column segment text',
  'alter table leads add column sla text',
  'alter table leads add column escalation text',
  'alter table leads add column owner text',
  'alter table leads add column team text',
  // Instants: receipt of the first valid owner, of the one it has now, first touch, and what came after.
  'alter table leads add column first_owned_at integer',
  'alter table leads add column owned_at integer',
  'alter table leads add column accepted_at integer',
  'alter table leads add column responded_at integer',
  'alter table leads add column opportunity_at integer',
  'alter table leads add column closed_at integer',
  // The lead that took this one over.
  'alter table leads add column merged_into text',
  // 1: made by a drill; counted apart.
  'alter table leads add column drill integer not null default 0',
  // A JSON list of {from, to}: when its clocks stood still.
  "alter table leads add column pauses text not null default '[]'",
  // Its own receipt, and until when its owners turned out to be nobody valid.
  'alter table leads add column own_received_at integer',
  'alter table leads add column void_until integer',
  'alter table leads add column unassigned_due integer',
  'create index leads_by_survivor on leads (merged_into) where merged_into is not null',
  'create index leads_unassigned on leads (unassigned_due) where unassigned_due is not null',
  // The event that asked for a decision, and the enrichments (events.n) that it knew.
  'alter table decisions add column event text',
  "alter table decisions add column enriched text not null default '[]'",
  `create table events (
     n integer primary key autoincrement, lead_id text not null, id text not null, kind text not null,
     at integer not null, received_at integer not null, body text not null, digest text not null,
     state text not null, reason text, waits_for text, expires_at integer, unique (lead_id, id))`,
  "create index events_waiting on events (waits_for) where state = 'parked'",
  "create index events_expiring on events (expires_at) where state = 'parked'",
  'create index events_by_kind on events (kind, at)',
  'create index leads_by_receipt on leads (received_at)',
  'create index leads_by_owner on leads (owner) where owner is not null',
];
