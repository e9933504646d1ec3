import { type Kysely, sql } from 'kysely';

/** By which other addresses a lead was known before: whoever asks to be erased by one of them is found too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  `create table former_persons (
     person text not null, lead_id text not null references leads (id), primary key (person, lead_id))`,
  'create index former_persons_by_lead on former_persons (lead_id)',
];
