import type { LeadLine, LeadSearch } from '../rows/pages.ts';
import type { Db } from '../tables.ts';

const COLUMNS = ['leads.id', 'status', 'source', 'segment', 'owner', 'received_at as receivedAt'] as const;

/** At most `limit` leads of one owner, queue, source, company or person, the latest first; a queue's by their waiting. */
export async function searchLeads(db: Db, { by, text }: LeadSearch, limit: number): Promise<LeadLine[]> {
  const leads = db.selectFrom('leads').select(COLUMNS).limit(limit);
  const latest = leads.orderBy('received_at', 'desc');
  switch (by) {
    case 'owner':
      return latest.where('owner', '=', text).execute();
    case 'source':
      return latest.where('source', '=', text).execute();
    case 'domain':
      return latest.where('domain', '=', text).execute();
    case 'person':
      return latest.where('person', '=', text).execute();
    case 'queue':
      return leads
        .innerJoin('queue_entries as place', 'place.lead_id', 'leads.id')
        .where('place.queue', '=', text)
        .where('place.ended_at', 'is', null)
        .orderBy('place.entered_at')
        .execute();
  }
}
