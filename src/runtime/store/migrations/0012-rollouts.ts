import { type Kysely, sql } from 'kysely';

/** Releases on their way to all leads, and what each lead of a step showed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  `create table rollouts (
     n integer primary key autoincrement, candidate text not null references releases (id), base text not null,
     steps text not null, step integer not null, step_since integer not null, started_at integer not null,
     state text not null, why text, who text not null, rollback_to text, verdict text,
     -- 1 while it is under way, then null: there is one place.
     slot integer unique)`,
  `create table rollout_leads (
     n integer primary key autoincrement, rollout integer not null references rollouts (n), step integer not null,
     lead_id text not null, side text not null, shadow integer not null, differs integer not null,
     received_at integer not null, queued integer not null, fallback integer not null, conflict integer not null,
     no_rule integer not null, missing_field integer not null, absent_owner integer not null, cell text)`,
  'create index rollout_leads_by_step on rollout_leads (rollout, step, side)',
  'create index rollout_leads_by_lead on rollout_leads (lead_id)',
];
