import type { Db } from '../tables.ts';

/** A part of a release as it was pushed, parsed; null when there is none, or when its text is no longer JSON. */
export async function readReleaseText(db: Db, part: 'bundle' | 'envelope', id: string): Promise<unknown> {
  const row = await db
    .selectFrom('releases')
    .select(eb => eb.ref(part).as('text'))
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row?.text) return null;
  try {
    return JSON.parse(row.text);
  } catch {
    return null;
  }
}
