import { sql } from 'kysely';
import type { HourTally } from '../../../engine/measure/tallies.ts';
import { HOUR } from '../../../engine/time/units.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Leads received in [from, to) by hour and source, with those of them that two rules claimed. */
export async function receivedByHour(db: Db, from: Instant, to: Instant): Promise<HourTally[]> {
  const received = hourOf('received_at');
  const all = await db
    .selectFrom('leads')
    .select(({ fn }) => [received.as('hour'), 'source', fn.countAll<number>().as('leads')])
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .where('drill', '=', 0)
    .groupBy([received, 'source'])
    .orderBy(received)
    .orderBy('source')
    .execute();
  const noted = hourOf('at');
  const claimed = await db
    .selectFrom('exceptions')
    .select(({ fn }) => [noted.as('hour'), 'source', fn.count<number>('lead_id').distinct().as('leads')])
    .where('category', '=', 'conflict')
    .where('at', '>=', from)
    .where('at', '<', to)
    .groupBy([noted, 'source'])
    .execute();
  const conflicts = new Map(claimed.map(({ hour, source, leads }) => [`${hour} ${source}`, Number(leads)]));
  return all.map(({ hour, source, leads }) => ({
    at: Number(hour),
    source,
    leads: Number(leads),
    conflicts: conflicts.get(`${hour} ${source}`) ?? 0,
  }));
}

/** Integers alone, so that the division drops what is left over; a bound number would be read as a float. */
const hourOf = (column: 'received_at' | 'at') =>
  sql<number>`(${sql.ref(column)} / ${sql.lit(HOUR)}) * ${sql.lit(HOUR)}`;
