import type { NewRelease } from '../store.ts';
import type { Db } from '../tables.ts';

export async function addRelease(db: Db, release: NewRelease, bundle: unknown): Promise<void> {
  const { id, sequence, parent, pushedAt } = release;
  await db
    .insertInto('releases')
    .values({ id, sequence, parent, bundle: JSON.stringify(bundle), pushed_at: pushedAt, status: 'pushed' })
    .execute();
}
