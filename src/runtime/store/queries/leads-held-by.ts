import type { HeldLead } from '../rows/roster.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Which of a rep's leads: all that are open, or only those that nobody has accepted since they landed. */
export interface HeldBy {
  readonly rep: string;
  readonly unacceptedSince: Instant | null;
}

/** At most `limit` leads that a rep holds, the oldest first. */
export async function leadsHeldBy(db: Db, { rep, unacceptedSince }: HeldBy, limit: number): Promise<HeldLead[]> {
  const held = db
    .selectFrom('leads')
    .select(['id', 'owned_at as ownedAt'])
    .where('owner', '=', rep)
    .where('closed_at', 'is', null)
    .where('merged_into', 'is', null);
  const asked =
    unacceptedSince === null
      ? held
      : held
          .where('accepted_at', 'is', null)
          .where('responded_at', 'is', null)
          .where('owned_at', '>=', unacceptedSince);
  const rows = await asked.orderBy('received_at').orderBy('id').limit(limit).execute();
  return rows.map(row => ({ ...row, owner: rep }));
}
