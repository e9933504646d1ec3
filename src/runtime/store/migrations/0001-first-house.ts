import { type Kysely, sql } from 'kysely';

/** Leads, decisions, rotation, queues, releases, outbox and audit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table leads (
     id text primary key, raw text not null, digest text not null, source text,
     received_at integer not null, status text not null)`,
  'create index leads_by_status on leads (status)',
  `create table decisions (
     n integer primary key autoincrement, lead_id text not null references leads (id), seq integer not null,
     decision text not null, release text not null, bundle text not null, fallback integer not null,
     state text not null, cause text not null, at integer not null, unique (lead_id, seq))`,
  'create table teams (id text primary key, state text not null)',
  'create table reps (id text primary key, state text not null)',
  `create table queue_entries (
     n integer primary key autoincrement, lead_id text not null references leads (id), queue text not null,
     reason text not null, entered_at integer not null, retry_at integer not null, expires_at integer,
     due_at integer not null, attempts integer not null, ended_at integer, ending text)`,
  'create unique index one_place_a_lead on queue_entries (lead_id) where ended_at is null',
  'create index entries_due on queue_entries (due_at) where ended_at is null',
  'create index entries_by_lead on queue_entries (lead_id)',
  `create table releases (
     id text primary key, sequence integer not null unique, parent text, bundle text not null,
     pushed_at integer not null, activated_at integer, status text not null, rollback_to text)`,
  `create table active (
     slot integer primary key check (slot = 1), release text references releases (id),
     fallback_of text references releases (id), since integer not null)`,
  `create table rollback_targets (
     target text not null, for_release text not null references releases (id), recorded_at integer not null,
     primary key (target, for_release))`,
  `create table outbox (
     n integer primary key autoincrement, lead_id text not null references leads (id), kind text not null,
     payload text not null, created_at integer not null, due_at integer not null, attempts integer not null,
     done_at integer)`,
  'create index outbox_due on outbox (due_at) where done_at is null',
  `create table audit (
     n integer primary key autoincrement, at integer not null, who text not null, what text not null,
     detail text not null)`,
  // What was done stays done: the trail can only grow.
  "create trigger audit_kept before delete on audit begin select raise(abort, 'audit entries are never deleted'); end",
  "create trigger audit_fixed before update on audit begin select raise(abort, 'audit entries never change'); end",
];
