import { sql } from 'kysely';
import type { LeadLife } from '../rows/life.ts';
import type { Db } from '../tables.ts';

/** Keeps what is true of a lead now. Its own receipt is remembered when an earlier one takes its place. */
export async function saveLife(db: Db, id: string, life: LeadLife): Promise<void> {
  await db
    .updateTable('leads')
    .set({
      own_received_at: sql<number>`coalesce(own_received_at, received_at)`,
      received_at: life.receivedAt,
      status: life.status,
      segment: life.segment,
      sla: life.sla,
      escalation: life.escalation,
      owner: life.owner,
      team: life.team,
      first_owned_at: life.firstOwnedAt,
      owned_at: life.ownedAt,
      accepted_at: life.acceptedAt,
      responded_at: life.respondedAt,
      opportunity_at: life.opportunityAt,
      closed_at: life.closedAt,
      pauses: JSON.stringify(life.pauses),
      merged_into: life.mergedInto,
      unassigned_due: life.unassignedDue,
    })
    .where('id', '=', id)
    .execute();
}
