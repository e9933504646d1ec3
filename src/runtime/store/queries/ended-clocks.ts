import type { Clock } from '../../../engine/measure/observed.ts';
import type { EndedClock } from '../rows/figures.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Clocks that ended in [from, to): leads that got their first owner then, or their first touch. */
export async function endedClocks(db: Db, clock: Clock, from: Instant, to: Instant): Promise<EndedClock[]> {
  const [begin, end] = clock === 'assignment' ? STEPS.assignment : STEPS.response;
  const rows = await db
    .selectFrom('leads')
    .select(['source', 'segment', `${begin} as begin`, `${end} as end`])
    .where(end, '>=', from)
    .where(end, '<', to)
    .where('drill', '=', 0)
    .execute();
  return rows.flatMap(({ source, segment, begin, end }) =>
    begin === null || end === null ? [] : [{ source, segment, ms: Math.max(0, end - begin) }],
  );
}

const STEPS = {
  assignment: ['received_at', 'first_owned_at'],
  response: ['first_owned_at', 'responded_at'],
} as const;
