import type { RolloutSums, Side } from '../rows/rollouts.ts';
import type { Db } from '../tables.ts';

export async function rolloutSums(db: Db, rollout: number, step: number, side: Side): Promise<RolloutSums> {
  const row = await db
    .selectFrom('rollout_leads')
    .select(({ fn }) => [
      fn.countAll<number>().as('leads'),
      fn.sum<number | null>('queued').as('queued'),
      fn.sum<number | null>('fallback').as('fallback'),
      fn.sum<number | null>('conflict').as('conflicts'),
      fn.sum<number | null>('no_rule').as('noRule'),
      fn.sum<number | null>('missing_field').as('missingField'),
      fn.sum<number | null>('absent_owner').as('inactiveOwners'),
      fn.sum<number | null>('differs').as('differs'),
    ])
    .where('rollout', '=', rollout)
    .where('step', '=', step)
    .where('side', '=', side)
    .executeTakeFirstOrThrow();
  // A sum over nothing is null.
  return Object.fromEntries(
    Object.entries(row).map(([name, sum]) => [name, Number(sum ?? 0)]),
  ) as unknown as RolloutSums;
}
