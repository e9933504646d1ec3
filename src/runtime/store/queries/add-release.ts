import type { NewRelease, PushedRelease } from '../store.ts';
import type { Db } from '../tables.ts';

export async function addRelease(db: Db, release: NewRelease, pushed: PushedRelease): Promise<void> {
  const { id, sequence, parent, pushedAt } = release;
  const bundle = JSON.stringify(pushed.bundle);
  const envelope = pushed.envelope === null ? null : JSON.stringify(pushed.envelope);
  const predicted = pushed.predicted ? JSON.stringify(pushed.predicted) : null;
  await db
    .insertInto('releases')
    .values({ id, sequence, parent, bundle, envelope, predicted, pushed_at: pushedAt, status: 'pushed' })
    .execute();
}
