import { answeredLevels, drillVerdict } from '../../engine/sla/ladder/drill.ts';
import type { Answer } from '../incidents/resolve-incident.ts';
import type { Work } from '../leads/group-commit.ts';
import type { IncidentRow } from '../store/rows/incidents.ts';
import type { Instant } from '../store/rows.ts';
import { drillLevels } from './drill-levels.ts';
import { endDrill } from './end-drill.ts';

/** An acknowledgement answers the levels of the one who gives it; with the last of them the drill is over. */
export async function answerDrill(
  work: Work,
  drill: IncidentRow,
  { at, by, note }: Answer & { readonly at: Instant },
): Promise<void> {
  const levels = answeredLevels(await drillLevels(work.store, drill), by).map(({ level }) => level);
  if (levels.length === 0) return;
  const says = `Level ${levels.join(', ')}: acknowledged by ${by}.`;
  const detail = { by, note, levels };
  await work.store.addIncidentStep(drill.id, { at, level: Math.max(...levels), step: 'acked', says, detail });
  if (drillVerdict(await drillLevels(work.store, drill), at) === 'waiting') return;
  await work.store.ackIncident(drill.id, { at, by, dueAt: null });
  const acked = { ...drill, standing: { ...drill.standing, ackedAt: at } };
  await endDrill(work, acked, at);
}
