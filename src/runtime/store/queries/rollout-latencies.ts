import type { Side } from '../rows/rollouts.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** More than any percentile needs: the latest are taken. */
const MOST = 20_000;

/** By lead: how long it took to its first owner; where it has none, its age. A side that looked on gave owners at once. */
export async function rolloutLatencies(
  db: Db,
  at: { readonly rollout: number; readonly step: number; readonly side: Side },
  now: Instant,
): Promise<number[]> {
  const rows = await db
    .selectFrom('rollout_leads')
    .innerJoin('leads', 'leads.id', 'rollout_leads.lead_id')
    .select(['rollout_leads.received_at', 'rollout_leads.shadow', 'rollout_leads.queued', 'leads.first_owned_at'])
    .where('rollout', '=', at.rollout)
    .where('step', '=', at.step)
    .where('side', '=', at.side)
    .orderBy('rollout_leads.n', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(({ received_at, shadow, queued, first_owned_at }) => {
    if (shadow === 1) return queued === 1 ? now - received_at : 0;
    return (first_owned_at ?? now) - received_at;
  });
}
