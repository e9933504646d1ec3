import type { PromiseHour, PromiseMark } from '../rows/pages.ts';
import type { Instant } from '../rows.ts';
import { storedJson } from '../stored-json.ts';
import type { Db } from '../tables.ts';

export async function promiseHours(db: Db, from: Instant, to: Instant): Promise<PromiseHour[]> {
  const rows = await db
    .selectFrom('promise_hours')
    .select(['at', 'counted_at', 'book', 'tallies'])
    .where('at', '>=', from)
    .where('at', '<', to)
    .orderBy('at')
    .execute();
  return rows.map(({ at, counted_at, book, tallies }) => ({
    at,
    countedAt: counted_at,
    book,
    tallies: storedJson(tallies, 'an hour of promises'),
  }));
}

export async function promiseMarks(db: Db, from: Instant): Promise<PromiseMark[]> {
  const rows = await db
    .selectFrom('promise_hours')
    .select(['at', 'counted_at', 'book', 'open'])
    .where('at', '>=', from)
    .orderBy('at')
    .execute();
  return rows.map(({ counted_at, ...row }) => ({ ...row, countedAt: counted_at }));
}

export async function savePromiseHour(db: Db, { at, countedAt, book, tallies }: PromiseHour): Promise<void> {
  const open = tallies.reduce((sum, tally) => sum + tally.open, 0);
  const counted = { counted_at: countedAt, book, open, tallies: JSON.stringify(tallies) };
  await db
    .insertInto('promise_hours')
    .values({ at, ...counted })
    .onConflict(on => on.column('at').doUpdateSet(counted))
    .execute();
}

export async function dropPromiseHours(db: Db, before: Instant): Promise<void> {
  await db.deleteFrom('promise_hours').where('at', '<', before).execute();
}
