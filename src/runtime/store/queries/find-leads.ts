import type { LeadLine } from '../rows/pages.ts';
import type { Db } from '../tables.ts';

/** Beyond any character that an id may go on with. */
const AFTER_ALL = '\u{10ffff}';

/** At most `limit` leads whose id begins with `text`, in the order of their ids; of no text, the latest. */
export async function findLeads(db: Db, text: string, limit: number): Promise<LeadLine[]> {
  const leads = db.selectFrom('leads').select(['id', 'status', 'source', 'segment', 'owner', 'received_at']);
  const wanted =
    text === ''
      ? leads.orderBy('received_at', 'desc')
      : leads
          .where('id', '>=', text)
          .where('id', '<', text + AFTER_ALL)
          .orderBy('id');
  const rows = await wanted.limit(limit).execute();
  return rows.map(({ received_at, ...row }) => ({ ...row, receivedAt: received_at }));
}
