import { drillVerdict, levelVerdict } from '../../engine/sla/ladder/drill.ts';
import { settleIncident } from '../incidents/resolve-incident.ts';
import type { Work } from '../leads/group-commit.ts';
import type { IncidentRow } from '../store/rows/incidents.ts';
import type { Instant } from '../store/rows.ts';
import { drillLevels } from './drill-levels.ts';

/** No level's answer is awaited any more: the drill is over, and the audit says how it went. */
export async function endDrill(work: Work, drill: IncidentRow, now: Instant): Promise<void> {
  const levels = await drillLevels(work.store, drill);
  const state = drillVerdict(levels, now);
  const level = Math.max(...levels.map(each => each.level));
  const verdicts = levels.map(each => ({ level: each.level, verdict: levelVerdict(each, now) }));
  await work.store.moveIncident(drill.id, { ...drill.standing, level, respondBy: null }, null);
  await settleIncident(
    work,
    { ...drill, standing: { ...drill.standing, level } },
    { at: now, by: 'drill', note: state },
  );
  const detail = { drill: drill.id, level, policy: drill.ladder.policy, state, levels: verdicts };
  await work.store.addAudit({ at: now, who: 'service', what: 'drill.ended', detail });
}
