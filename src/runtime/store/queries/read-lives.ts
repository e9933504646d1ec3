import type { Selectable } from 'kysely';
import { kept } from '../kept.ts';
import type { KeptLife } from '../rows/life.ts';
import { storedJson } from '../stored-json.ts';
import type { Db, Tables } from '../tables.ts';

const LIVES = kept((db, { id }: { readonly id: string }) =>
  db
    .selectFrom('leads')
    .selectAll()
    .where(({ eb, or }) => or([eb('id', '=', id), eb('merged_into', '=', id)]))
    .orderBy('id'),
);

/** What is kept of a lead and of all leads that it took over, itself first. */
export async function readLives(db: Db, id: string): Promise<KeptLife[]> {
  const { rows } = await LIVES(db, { id });
  return rows.map(keptLife).sort((a, b) => Number(b.id === id) - Number(a.id === id));
}

function keptLife(row: Selectable<Tables['leads']>): KeptLife {
  return {
    id: row.id,
    status: row.status,
    receivedAt: row.received_at,
    ownReceivedAt: row.own_received_at ?? row.received_at,
    voidUntil: row.void_until,
    erasedAt: row.erased_at,
    segment: row.segment,
    sla: row.sla,
    escalation: row.escalation,
    owner: row.owner,
    team: row.team,
    firstOwnedAt: row.first_owned_at,
    ownedAt: row.owned_at,
    acceptedAt: row.accepted_at,
    respondedAt: row.responded_at,
    opportunityAt: row.opportunity_at,
    closedAt: row.closed_at,
    pauses: storedJson(row.pauses, `lead ${row.id}`),
    mergedInto: row.merged_into,
    unassignedDue: row.unassigned_due,
  };
}
