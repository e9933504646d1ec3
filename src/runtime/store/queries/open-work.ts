import type { OpenWork } from '../rows/open-work.ts';
import type { Db } from '../tables.ts';

/** Rows as they are, as text by what they are called: whatever changes in one is seen, also in columns to come. */
export async function openWork(db: Db): Promise<OpenWork> {
  const clocks = await db.selectFrom('clocks').selectAll().where('stopped_at', 'is', null).execute();
  const places = await db.selectFrom('queue_entries').selectAll().where('ended_at', 'is', null).execute();
  const incidents = await db.selectFrom('incidents').selectAll().where('resolved_at', 'is', null).execute();
  return {
    clocks: new Map(clocks.map(row => [`${row.kind} of lead ${row.lead_id}`, JSON.stringify(row)])),
    places: new Map(places.map(row => [`lead ${row.lead_id} in ${row.queue}`, JSON.stringify(row)])),
    incidents: new Map(incidents.map(row => [row.key, JSON.stringify(row)])),
  };
}
