import { kept } from '../kept.ts';
import type { ClaimedClock } from '../rows/clocks.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';
import { clockRow } from './clock-row.ts';

/** The condition stands in the update too: a worker that had to wait for another finds those timers gone. */
const CLAIM = kept((db, { now, limit }: { readonly now: Instant; readonly limit: number }) => {
  const due = db.selectFrom('clocks').select('n').where('next_at', '<=', now).orderBy('next_at').orderBy('n');
  return db
    .updateTable('clocks')
    .set({ next_at: null })
    .where('n', 'in', due.limit(limit))
    .where('next_at', '<=', now)
    .returningAll();
});

export async function claimClocks(db: Db, now: Instant, limit: number): Promise<ClaimedClock[]> {
  const { rows } = await CLAIM(db, { now, limit });
  return rows.map(clockRow).sort((a, b) => a.n - b.n);
}
