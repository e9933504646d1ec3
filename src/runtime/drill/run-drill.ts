import { drillSteps, drillVerdict, takingUpTime } from '../../engine/sla/ladder/drill.ts';
import type { Surroundings } from '../../engine/sla/ladder/enter.ts';
import { instantText } from '../../engine/time/instant.ts';
import { keepStep } from '../incidents/keep-step.ts';
import type { Work } from '../leads/group-commit.ts';
import type { IncidentRow } from '../store/rows/incidents.ts';
import type { Instant } from '../store/rows.ts';
import { drillLevels } from './drill-levels.ts';
import { endDrill } from './end-drill.ts';

/** What the clock brings about in a drill: first every level is told, in the end those who didn't answer have failed. */
export async function runDrill(work: Work, drill: IncidentRow, around: Surroundings): Promise<void> {
  const { now } = around;
  if (drill.standing.level === 0) await tellAll(work, drill, around);
  const levels = await drillLevels(work.store, drill);
  if (drillVerdict(levels, now) !== 'waiting') return endDrill(work, drill, now);
  const waits = levels.flatMap(({ ackedAt, respondBy }) => (ackedAt === null && respondBy !== null ? [respondBy] : []));
  const level = Math.max(...levels.map(each => each.level));
  const standing = { ...drill.standing, level, respondBy: Math.max(...waits) };
  // A millisecond later: an answer in the last one is still in time.
  await work.store.moveIncident(drill.id, standing, standing.respondBy + 1);
}

async function tellAll(work: Work, drill: IncidentRow, around: Surroundings): Promise<void> {
  const { id, ladder, standing } = drill;
  for (const step of drillSteps(ladder, around)) {
    await keepStep(work, drill, step, around.now);
    if (step.kind === 'began') await takeUp(work, id, step.level, standing.openedAt + takingUpTime(ladder), around.now);
  }
}

/** The first level is the service's own: taking the drill up is its answer. */
async function takeUp(work: Work, id: string, level: number, by: Instant, at: Instant): Promise<void> {
  const detail = { by: 'service', levels: [level], respond_by: instantText(by) };
  await work.store.addIncidentStep(id, { at, level, step: 'acked', says: 'The service took the drill up.', detail });
}
