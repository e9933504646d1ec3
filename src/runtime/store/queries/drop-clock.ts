import type { ClockKind } from '../../../engine/sla/clocks/clock.ts';
import type { Db } from '../tables.ts';

export async function dropClock(db: Db, leadId: string, kind: ClockKind): Promise<void> {
  await db.deleteFrom('clocks').where('lead_id', '=', leadId).where('kind', '=', kind).execute();
}
