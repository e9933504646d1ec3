import { type Kysely, sql } from 'kysely';

/** The first outbox was never written to: it gives way to one with keys, leases and dead letters. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  'drop table outbox',
  // `due_at` is all that a claim looks at: a lease moves it to its own end, a failure to the next try.
  // `token` rises with each claim: who comes back with an older one has lost the message to another.
  `create table outbox (
     n integer primary key autoincrement, key text not null unique, channel text not null, recipient text not null,
     kind text not null, lead_id text, payload text not null, created_at integer not null,
     state text not null check (state in ('pending', 'sent', 'dead')), attempts integer not null, due_at integer not null,
     lease_until integer, token integer not null, last_error text, sent_at integer)`,
  "create index outbox_due on outbox (channel, due_at) where state = 'pending'",
  "create index outbox_dead on outbox (n) where state = 'dead'",
  'create index outbox_by_lead on outbox (lead_id, kind)',
];
