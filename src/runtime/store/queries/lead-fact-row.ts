import type { LeadFact, ReassignedWhy } from '../../../engine/measure/lead-fact.ts';
import { REASSIGNED_WHY } from '../../../engine/measure/lead-fact.ts';
import type { Decision } from '../../../engine/model/types.gen.ts';
import { storedJson } from '../stored-json.ts';
import type { Db } from '../tables.ts';

/** The columns of which a lead's facts are made: the lead and its first decision. */
export const factColumns = (db: Db) =>
  db
    .selectFrom('leads')
    .leftJoin('decisions', join => join.onRef('decisions.lead_id', '=', 'leads.id').on('decisions.seq', '=', 1))
    .select([
      'leads.id',
      'leads.source',
      'leads.segment',
      'leads.team',
      'leads.owner',
      'leads.sla',
      'leads.received_at',
      'leads.first_owned_at',
      'leads.responded_at',
      'leads.closed_at',
      'leads.merged_into',
      'leads.drill',
      'leads.pauses',
      'decisions.decision',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof factColumns>['execute']>>[number];

export function leadFact(row: Row, reassigned: readonly ReassignedWhy[]): LeadFact {
  const first: Partial<Decision> = row.decision === null ? {} : storedJson(row.decision, 'a decision');
  return {
    id: row.id,
    source: row.source,
    segment: row.segment,
    team: row.team,
    rep: row.owner,
    rule: first.rule ?? null,
    reason: first.reason ?? null,
    sla: row.sla,
    receivedAt: row.received_at,
    firstOwnedAt: row.first_owned_at,
    respondedAt: row.responded_at,
    closedAt: row.closed_at,
    pauses: storedJson(row.pauses, 'a lead'),
    conflicts: first.conflicts?.length ?? 0,
    missing: first.missing ?? [],
    reassigned,
    drill: row.drill === 1,
    mergedInto: row.merged_into,
  };
}

/** What the event of a move says; an unknown reason counts as another. */
export const whyOf = (body: string): ReassignedWhy => {
  const { why } = storedJson<{ why?: unknown }>(body, 'an event');
  return REASSIGNED_WHY.find(known => known === why) ?? 'other';
};
