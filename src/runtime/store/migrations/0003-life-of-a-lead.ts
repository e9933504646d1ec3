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
  'create index leads_by_receipt on leads (received_at)',
  'create index leads_by_owner on leads (owner) where owner is not null',
];
