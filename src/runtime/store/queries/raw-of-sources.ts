import type { Instant, PastLead } from '../rows.ts';
import { storedJson } from '../stored-json.ts';
import type { Db } from '../tables.ts';

/** In the order of receipt. */
export async function rawOfSources(
  db: Db,
  sources: readonly string[],
  from: Instant,
  to: Instant,
): Promise<Pick<PastLead, 'id' | 'raw' | 'receivedAt'>[]> {
  if (sources.length === 0) return [];
  const rows = await db
    .selectFrom('leads')
    .select(['id', 'raw', 'received_at'])
    .where('source', 'in', sources)
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, raw, received_at }) => ({ id, raw: storedJson(raw, `lead ${id}`), receivedAt: received_at }));
}
