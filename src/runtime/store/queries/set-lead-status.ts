import type { LeadStatus } from '../rows.ts';
import type { Db } from '../tables.ts';

export async function setLeadStatus(db: Db, id: string, status: LeadStatus): Promise<void> {
  await db.updateTable('leads').set({ status }).where('id', '=', id).execute();
}
