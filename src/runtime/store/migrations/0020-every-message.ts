import { type Kysely, sql } from 'kysely';

/** How many messages were ever meant to go out, counted apart from them: one that is gone is missed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  'create table message_count (slot integer primary key check (slot = 1), intents integer not null)',
  'insert into message_count (slot, intents) select 1, count(*) from outbox',
  // An intent whose key is there already inserts nothing, and so counts nothing.
  'create trigger message_meant after insert on outbox begin update message_count set intents = intents + 1; end',
];
