import { type Kysely, sql } from 'kysely';

/** What is looked at each minute is found by an index alone, however many leads were ever taken in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  `create index leads_held on leads (owner, owned_at, accepted_at, responded_at, drill)
     where owner is not null and closed_at is null and merged_into is null`,
  'create index incidents_by_lead on incidents (lead_id) where lead_id is not null',
];
