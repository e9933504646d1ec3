import { type Kysely, sql } from 'kysely';

/** What is looked at each minute is found by an index alone, however many leads were ever taken in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  `create index leads_held on leads (owner, owned_at, accepted_at, responded_at, drill)
     where owner is not null and closed_at is null and merged_into is null`,
  // Of ended stays alone: to find those that wait, the planner took it and read all of them.
  'drop index entries_by_end',
  'create index entries_by_end on queue_entries (ended_at) where ended_at is not null',
  'create index incidents_by_lead on incidents (lead_id) where lead_id is not null',
];
