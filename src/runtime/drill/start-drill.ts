import { drillLadder } from '../../engine/sla/ladder/drill.ts';
import { freezeLadder } from '../../engine/sla/ladder/freeze-ladder.ts';
import { atTheFoot } from '../../engine/sla/ladder/standing.ts';
import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import { DRILL } from './is-drill.ts';

export interface DrillAsked {
  readonly level: number;
  /** The escalation policy, by id; null: that of the default SLA row. */
  readonly policy: string | null;
}

export type Started =
  | { readonly kind: 'started'; readonly id: string }
  | { readonly kind: 'not_ready' }
  | { readonly kind: 'refused'; readonly field: 'level' | 'policy'; readonly says: string };

/** Opens a marked incident that must reach a level. The next round takes it up, as it does a real one. */
export function startDrill(service: Service, asked: DrillAsked, who: string): Promise<Started> {
  return service.commit.run(work => start(service, work, asked, who));
}

async function start(service: Service, work: Work, { level, policy }: DrillAsked, who: string): Promise<Started> {
  const { live, newId, clock } = service;
  if (!live) return { kind: 'not_ready' };
  if (policy !== null && !live.router.policy.escalation.policies.some(({ id }) => id === policy))
    return { kind: 'refused', field: 'policy', says: 'there is no such escalation policy' };
  const ladder = drillLadder(freezeLadder(live.router, policy), level);
  if (!ladder) return { kind: 'refused', field: 'level', says: 'the escalation policy has no such level' };
  const [id, at] = [newId(), clock()];
  const says = `Drill of level ${level}: nothing is wrong, please acknowledge.`;
  await work.store.addIncident({
    ...{ id, category: DRILL, key: `drill:${id}`, leadId: null, ladder, businessCritical: false, drill: true, says },
    refiredFrom: null,
    standing: atTheFoot(at),
    dueAt: at,
  });
  await work.store.addIncidentStep(id, { at, level: null, step: 'opened', says, detail: { level } });
  await work.store.addAudit({ at, who, what: 'drill.started', detail: { drill: id, level, policy: ladder.policy } });
  return { kind: 'started', id };
}
