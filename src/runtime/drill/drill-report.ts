import { drillVerdict, levelVerdict } from '../../engine/sla/ladder/drill.ts';
import { instantText, instantTextOrNull } from '../../engine/time/instant.ts';
import { SECOND } from '../../engine/time/units.ts';
import type { IncidentRow } from '../store/rows/incidents.ts';
import type { Instant } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';
import { drillLevels } from './drill-levels.ts';
import { isDrill } from './is-drill.ts';

/** A drill as it goes, or went; null for an id that is no drill's. */
export async function drillReport(store: StoreReads, id: string, now: Instant) {
  const drill = await store.incident(id);
  return drill && isDrill(drill) ? reportOf(store, drill, now) : null;
}

async function reportOf(store: StoreReads, drill: IncidentRow, now: Instant) {
  const { id, ladder, standing, resolvedAt } = drill;
  const at = resolvedAt ?? now;
  const levels = await drillLevels(store, drill);
  // Before the service has taken it up nothing has failed yet.
  const verdict = standing.level === 0 && resolvedAt === null ? 'waiting' : drillVerdict(levels, at);
  return {
    id,
    level: Math.max(...ladder.rungs.map(rung => rung.level)),
    policy: ladder.policy,
    state: verdict === 'waiting' ? (resolvedAt === null ? ('running' as const) : ('failed' as const)) : verdict,
    started_at: instantText(standing.openedAt),
    ended_at: instantTextOrNull(resolvedAt),
    respond_by: instantTextOrNull(standing.respondBy),
    levels: levels.map(each => ({
      level: each.level,
      role: each.role,
      notified_at: instantTextOrNull(each.notifiedAt),
      respond_by: instantTextOrNull(each.respondBy),
      acked_at: instantTextOrNull(each.ackedAt),
      acked_by: each.ackedBy,
      took_s: each.ackedAt === null || each.notifiedAt === null ? null : (each.ackedAt - each.notifiedAt) / SECOND,
      verdict: standing.level === 0 && resolvedAt === null ? ('waiting' as const) : levelVerdict(each, at),
    })),
  };
}
