import type { TouchedHours } from '../rows/pages.ts';
import type { Db } from '../tables.ts';

/** Events that one look takes at most; the next look goes on from there. */
const MOST = 5000;

/** Of a lead that moved to an earlier receipt, or took another one over, both moments count. */
export async function touchedHours(db: Db, after: number): Promise<TouchedHours> {
  const events = await db
    .selectFrom('events')
    .select(['n', 'lead_id'])
    .where('n', '>', after)
    .orderBy('n')
    .limit(MOST)
    .execute();
  const ids = [...new Set(events.map(({ lead_id }) => lead_id))];
  const receipts = new Set<number>();
  for (let i = 0; i < ids.length; i += PAGE) {
    const leads = await leadsAround(db, ids.slice(i, i + PAGE));
    for (const { now, own, before } of leads) for (const at of [now, own, before]) if (at !== null) receipts.add(at);
  }
  return { receipts: [...receipts], upto: events.at(-1)?.n ?? after };
}

/** So many names stand in one question. */
const PAGE = 500;

const leadsAround = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('leads')
    .leftJoin('leads as survivor', 'survivor.id', 'leads.merged_into')
    .select(({ fn }) => [
      fn.coalesce('survivor.received_at', 'leads.received_at').as('now'),
      'leads.own_received_at as own',
      'survivor.own_received_at as before',
    ])
    .where('leads.id', 'in', [...ids])
    .execute();
