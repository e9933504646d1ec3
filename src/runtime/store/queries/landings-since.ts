import type { Landing } from '../rows/roster.ts';
import type { Db } from '../tables.ts';

/** At most `limit` decisions after the one whose place is `after`, each the last of its lead, with who holds each lead now. */
export async function landingsSince(db: Db, after: number, limit: number): Promise<Landing[]> {
  return db
    .selectFrom('decisions')
    .innerJoin('leads', 'leads.id', 'decisions.lead_id')
    .select(['decisions.n', 'leads.id as leadId', 'leads.owner', 'leads.source'])
    .where('decisions.n', '>', after)
    .where('leads.closed_at', 'is', null)
    .where('leads.merged_into', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('decisions as later')
            .select('later.n')
            .whereRef('later.lead_id', '=', 'decisions.lead_id')
            .whereRef('later.seq', '>', 'decisions.seq'),
        ),
      ),
    )
    .orderBy('decisions.n')
    .limit(limit)
    .execute();
}
