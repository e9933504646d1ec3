import type { Selectable } from 'kysely';
import type { LeadRow } from '../rows.ts';
import { runText } from '../run-text.ts';
import { storedJson } from '../stored-json.ts';
import type { Db, Tables } from '../tables.ts';

type Row = Pick<
  Selectable<Tables['leads']>,
  'raw' | 'digest' | 'source' | 'received_at' | 'status' | 'person' | 'domain'
>;

export async function readLead(db: Db, id: string): Promise<LeadRow | null> {
  const row = (await runText<Row>(db, READ, [id])).rows[0];
  if (!row) return null;
  const { raw, digest, source, received_at: receivedAt, status, person, domain } = row;
  return { id, raw: storedJson(raw, `lead ${id}`), digest, source, receivedAt, status, person, domain };
}

const READ = 'select raw, digest, source, received_at, status, person, domain from leads where id = ?';
