import { type Kysely, sql } from 'kysely';

/** Incidents, their steps, who was told of them, and the faults of single decisions that are counted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  `create table incidents (
     id text primary key, category text not null, key text not null, lead_id text, policy text, ladder text not null,
     business_critical integer not null, drill integer not null, says text not null, opened_at integer not null,
     refired_from text references incidents (id), level integer not null, start_at integer not null,
     respond_by integer, tries integer not null, tried_at integer, handed_over integer not null,
     repeats integer not null, due_at integer, steps integer not null, seen integer not null,
     acked_at integer, acked_by text, resolved_at integer, resolved_by text)`,
  'create unique index one_open_incident_a_key on incidents (key) where resolved_at is null',
  'create index incidents_due on incidents (due_at) where resolved_at is null',
  'create index incidents_open_by_kind on incidents (category, policy, level) where resolved_at is null',
  'create index incidents_by_key on incidents (key, resolved_at)',
  'create index incidents_by_opening on incidents (opened_at)',
  // The number of a step within its incident: two workers that climb one incident at once collide here.
  `create table incident_steps (
     incident text not null references incidents (id), seq integer not null, at integer not null, level integer,
     step text not null, says text not null, detail text not null, primary key (incident, seq))`,
  `create table tellings (
     n integer primary key autoincrement, incident text not null references incidents (id), category text not null,
     level integer not null, role text not null, drill integer not null,
     tell_at integer not null, respond_by integer not null, told_at integer, silence text)`,
  'create index tellings_due on tellings (tell_at) where told_at is null and silence is null',
  'create index tellings_of_a_kind on tellings (category, tell_at)',
  `create table exceptions (
     n integer primary key autoincrement, at integer not null, category text not null, subject text not null,
     lead_id text not null, source text, rule text, unique (lead_id, category, subject))`,
  'create index exceptions_by_category on exceptions (category, at)',
  'create index exceptions_by_subject on exceptions (category, subject, at)',
];
