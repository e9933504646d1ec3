import { type Kysely, sql } from 'kysely';
import { type AuditHead, detailText, linkAudit } from '../../../engine/measure/invariants/audit-chain.ts';
import { instantText } from '../../../engine/time/instant.ts';

/** What overrides the roster, and the audit as a chain: entries written before are tied together in their order. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await tieOldEntries(db);
  for (const statement of AUDIT_FROM_NOW) await sql.raw(statement).execute(db);
}

const STATEMENTS: readonly string[] = [
  `create table rep_overrides (
     n integer primary key autoincrement, rep text not null, field text not null, value text not null,
     since integer not null, until integer not null, reason text not null, who text not null,
     made_at integer not null, ended_at integer, ending text)`,
  'create unique index one_override_a_field on rep_overrides (rep, field) where ended_at is null',
  // The overrides that were in force together, under their digest: what a decision names beside its release.
  'create table rosters (digest text primary key, overrides text not null)',
  'alter table decisions add column roster text',
  // How far each sweep has come.
  'create table sweeps (name text primary key, upto integer not null)',
  // What landed before is not looked at again.
  "insert into sweeps (name, upto) select 'landings', coalesce(max(n), 0) from decisions",
  `create table audit_chain (
     seq integer primary key, at integer not null, who text not null, what text not null,
     detail text not null, prev text not null, hash text not null)`,
];

const AUDIT_FROM_NOW: readonly string[] = [
  'drop trigger audit_kept',
  'drop trigger audit_fixed',
  'drop table audit',
  'alter table audit_chain rename to audit',
  "create trigger audit_kept before delete on audit begin select raise(abort, 'audit entries are never deleted'); end",
  "create trigger audit_fixed before update on audit begin select raise(abort, 'audit entries never change'); end",
];

interface OldEntry {
  readonly at: number;
  readonly who: string;
  readonly what: string;
  readonly detail: string;
}

async function tieOldEntries(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<OldEntry>`select at, who, what, detail from audit order by n`.execute(db);
  let before: AuditHead | null = null;
  for (const row of rows) {
    const link = linkAudit({ ...row, at: instantText(row.at), detail: JSON.parse(row.detail) }, before);
    await sql`insert into audit_chain (seq, at, who, what, detail, prev, hash) values
      (${link.seq}, ${row.at}, ${row.who}, ${row.what}, ${detailText(link.detail)}, ${link.prev}, ${link.hash})`.execute(
      db,
    );
    before = link;
  }
}
