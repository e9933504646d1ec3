import { climb } from '../../engine/sla/ladder/climb.ts';
import type { Step } from '../../engine/sla/ladder/step.ts';
import { isDrill } from '../drill/is-drill.ts';
import { runDrill } from '../drill/run-drill.ts';
import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { keepStep } from './keep-step.ts';
import { momentOf } from './moment-of.ts';

/** A step that the service has still to carry out itself, once it is kept that it is due. */
export type OwnWork = Extract<Step, { readonly kind: 'recover' | 'hand_over' }>;

/** Takes every step that an incident is due, keeps each, and answers those that are the service's own work. */
export async function climbIncident(service: Service, work: Work, id: string, now: Instant): Promise<OwnWork[]> {
  const incident = await work.store.incident(id);
  if (!service.live || !incident || incident.resolvedAt !== null) return [];
  const moment = await momentOf(service.live.router, work, incident, now);
  if (isDrill(incident)) {
    await runDrill(work, incident, moment);
    return [];
  }
  const { standing, steps, dueAt } = climb(incident.ladder, incident.standing, moment);
  await work.store.moveIncident(id, standing, dueAt);
  for (const step of steps) await keepStep(work, incident, step, now);
  return steps.filter(step => step.kind === 'recover' || step.kind === 'hand_over');
}
