import type { ClockedLead } from '../rows/clocks.ts';
import { storedJson } from '../stored-json.ts';
import type { Db } from '../tables.ts';

const COLUMNS = [
  'received_at',
  'first_owned_at',
  'owned_at',
  'responded_at',
  'closed_at',
  'pauses',
  'pauses',
  'sla',
  'owner',
  'drill',
] as const;

export async function clockedLead(db: Db, leadId: string): Promise<ClockedLead | null> {
  const row = await db.selectFrom('leads').select(COLUMNS).where('id', '=', leadId).executeTakeFirst();
  if (!row) return null;
  return {
    receivedAt: row.received_at,
    firstOwnedAt: row.first_owned_at,
    ownedAt: row.owned_at,
    respondedAt: row.responded_at,
    closedAt: row.closed_at,
    pauses: storedJson(row.pauses, 'a lead'),
    sla: row.sla,
    owner: row.owner,
    drill: row.drill === 1,
  };
}
