import type { PaperFacts, PaperIncident } from '../../engine/measure/papers/paper-facts.ts';
import type { Period } from '../../engine/measure/population.ts';
import type { Router } from '../../engine/policy/router.ts';
import { drillReport } from '../drill/drill-report.ts';
import { isDrill } from '../drill/is-drill.ts';
import { readLeadFacts } from '../measures/read-lead-facts.ts';
import type { IncidentRow } from '../store/rows/incidents.ts';
import type { StoreReads } from '../store/store.ts';
import { readPartners } from './read-partners.ts';

/** The latest incidents that a paper looks at. */
const MOST_INCIDENTS = 5000;

/** The rows of a period, as they stand now. Reads only. */
export async function readFacts(store: StoreReads, router: Router, { from, to }: Period): Promise<PaperFacts> {
  const incidents = await store.incidents({ state: 'all', limit: MOST_INCIDENTS });
  const [leads, places] = [await readLeadFacts(store, { from, to }), await store.queuePlaces(from)];
  const partners = await readPartners(store, router, from, to);
  const recent = incidents.filter(({ resolvedAt }) => resolvedAt === null || resolvedAt >= from);
  return { leads, places, incidents: recent.map(paperIncident), partners, drills: await endedDrills(store, recent) };
}

const paperIncident = (row: IncidentRow): PaperIncident => ({
  id: row.id,
  category: row.category,
  key: row.key,
  says: row.says,
  openedAt: row.standing.openedAt,
  resolvedAt: row.resolvedAt,
  level: row.standing.level,
  count: row.count,
  drill: row.drill || isDrill(row),
  businessCritical: row.businessCritical,
  owner: row.ackedBy ?? row.ladder.rungs.find(({ level }) => level === row.standing.level)?.role?.id ?? null,
  respondBy: row.resolvedAt === null ? row.standing.respondBy : null,
});

async function endedDrills(store: StoreReads, incidents: readonly IncidentRow[]): Promise<PaperFacts['drills']> {
  const drills = incidents.filter(row => isDrill(row) && row.resolvedAt !== null);
  const ended: { at: number; passed: boolean }[] = [];
  for (const { id, resolvedAt } of drills) {
    const report = await drillReport(store, id, resolvedAt ?? 0);
    ended.push({ at: resolvedAt ?? 0, passed: report?.state === 'passed' });
  }
  return ended;
}
