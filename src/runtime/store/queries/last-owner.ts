import { runText } from '../run-text.ts';
import type { Db } from '../tables.ts';

/** Who has the lead of this person, or of this company, that was given away last; null when nobody has one. */
export async function lastOwner(db: Db, by: 'person' | 'domain', key: string): Promise<string | null> {
  const { rows } = await runText<{ readonly owner: string }>(db, LAST[by], [key]);
  return rows[0]?.owner ?? null;
}

const textBy = (column: 'person' | 'domain'): string =>
  `select owner from leads where ${column} = ? and owner is not null order by owned_at desc, id limit 1`;

const LAST = { person: textBy('person'), domain: textBy('domain') };
