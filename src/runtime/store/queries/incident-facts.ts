import type { IncidentFact } from '../../../engine/measure/incident-fact.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Incidents that opened in [from, to). */
export async function incidentFacts(db: Db, from: Instant, to: Instant): Promise<IncidentFact[]> {
  const rows = await db
    .selectFrom('incidents')
    .select(['id', 'category', 'opened_at', 'resolved_at', 'drill'])
    .where('opened_at', '>=', from)
    .where('opened_at', '<', to)
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, category, opened_at, resolved_at, drill }) => ({
    id,
    category,
    openedAt: opened_at,
    resolvedAt: resolved_at,
    drill: drill === 1,
  }));
}
