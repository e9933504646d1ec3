import type { LadderStep } from '../../../engine/measure/invariants/i07-levels-ascend.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** The steps of incidents opened at `since` or later, those of one incident together. */
export async function ladderSteps(db: Db, since: Instant): Promise<LadderStep[]> {
  return db
    .selectFrom('incident_steps')
    .select(['incident', 'seq', 'level', 'step'])
    .where('incident', 'in', ({ selectFrom }) => selectFrom('incidents').select('id').where('opened_at', '>=', since))
    .orderBy('incident')
    .orderBy('seq')
    .execute();
}
