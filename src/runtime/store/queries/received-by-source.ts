import type { HourTally } from '../../../engine/measure/tallies.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Leads received in [from, to) by source, with those of them that two rules claimed, as a tally of `from`. */
export async function receivedBySource(db: Db, from: Instant, to: Instant): Promise<HourTally[]> {
  const all = await db
    .selectFrom('leads')
    .select(({ fn }) => ['source', fn.countAll<number>().as('leads')])
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .where('drill', '=', 0)
    .groupBy('source')
    .orderBy('source')
    .execute();
  const claimed = await db
    .selectFrom('exceptions')
    .select(({ fn }) => ['source', fn.count<number>('lead_id').distinct().as('leads')])
    .where('category', '=', 'conflict')
    .where('at', '>=', from)
    .where('at', '<', to)
    .groupBy('source')
    .execute();
  const conflicts = new Map(claimed.map(({ source, leads }) => [source, Number(leads)]));
  return all.map(({ source, leads }) => ({
    at: from,
    source,
    leads: Number(leads),
    conflicts: conflicts.get(source) ?? 0,
  }));
}
