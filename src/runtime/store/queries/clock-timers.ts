import { sql } from 'kysely';
import type { ClockTimer } from '../../../engine/measure/invariants/i06-one-timer-a-clock.ts';
import type { Db } from '../tables.ts';

/** The clocks at places in (after, upto] that run or have a timer, and whether their breach was told. */
export async function clockTimers(db: Db, after: number, upto: number): Promise<ClockTimer[]> {
  const rows = await db
    .selectFrom('clocks')
    .select(['lead_id as leadId', 'kind', 'due_at as dueAt', 'next_at as nextAt'])
    .select(['breached_at as breachedAt', 'stopped_at as stoppedAt'])
    .select(({ selectFrom }) =>
      selectFrom('incidents')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .where('key', '=', sql<string>`clocks.kind || '_breach:' || clocks.lead_id`)
        .as('incidents'),
    )
    .where('n', '>', after)
    .where('n', '<=', upto)
    .where(({ eb, or }) => or([eb('stopped_at', 'is', null), eb('next_at', 'is not', null)]))
    .orderBy('n')
    .execute();
  return rows.map(({ incidents, ...clock }) => ({ ...clock, told: Number(incidents) > 0 }));
}
