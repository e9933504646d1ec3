import type { LadderStep } from '../../../engine/measure/invariants/i07-levels-ascend.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** The steps of incidents opened at `since` or later. */
export async function ladderSteps(db: Db, since: Instant): Promise<LadderStep[]> {
  return db
    .selectFrom('incident_steps')
    .innerJoin('incidents', 'incidents.id', 'incident_steps.incident')
    .select(['incident', 'seq', 'incident_steps.level', 'step'])
    .where('incidents.opened_at', '>=', since)
    .orderBy('incident')
    .orderBy('seq')
    .execute();
}
