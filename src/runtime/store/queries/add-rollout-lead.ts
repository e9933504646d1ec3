import type { RolloutLead } from '../rows/rollouts.ts';
import type { Db } from '../tables.ts';

export async function addRolloutLead(db: Db, lead: RolloutLead): Promise<void> {
  const { leadId, receivedAt, noRule, missingField, absentOwner, ...same } = lead;
  await db
    .insertInto('rollout_leads')
    .values({
      ...same,
      lead_id: leadId,
      received_at: receivedAt,
      no_rule: noRule,
      missing_field: missingField,
      absent_owner: absentOwner,
    })
    .execute();
}
