import type { Router } from '../../src/engine/policy/router.ts';
import { DAY } from '../../src/engine/time/units.ts';
import { openIncident } from '../../src/runtime/incidents/open-incident.ts';
import type { IncidentStep } from '../../src/runtime/store/rows/incidents.ts';
import { done, missed, type QaRow } from './qa-row.ts';
import type { TryOut } from './try-out.ts';

/** Nobody acknowledges for so long; a ladder of days has come to its end by then. */
const LONGEST = 30 * DAY;

/** On each escalation policy a failure that nobody answers climbs all levels. */
export async function tryLadders(router: Router, room: TryOut): Promise<QaRow[]> {
  const rows: QaRow[] = [];
  for (const { id, levels = [] } of router.policy.escalation.policies) {
    const steps = await climb(room, id);
    for (const { level } of levels)
      rows.push(
        rowOf(
          `${id} L${level}`,
          steps.filter(step => step.level === level),
        ),
      );
  }
  return rows;
}

async function climb(room: TryOut, policy: string): Promise<readonly IncidentStep[]> {
  const { service, now } = room;
  const key = `qa:${policy}`;
  const trouble = { category: 'alert', key, leadId: null, policy, businessCritical: false, drill: false } as const;
  const id = await service.commit.run(work =>
    openIncident(service, work, { ...trouble, says: 'A failure forced by a release QA pass.', at: now }),
  );
  for (let due: number | null = now; due !== null && due <= now + LONGEST; ) {
    await room.roundAt(Math.max(due, room.now));
    const next: number | null = (await service.store.incident(id))?.dueAt ?? null;
    due = next !== null && next <= room.now ? room.now + 1000 : next;
  }
  return (await service.store.incidentSteps([id])).get(id) ?? [];
}

function rowOf(what: string, steps: readonly IncidentStep[]): QaRow {
  const told = steps.find(({ step }) => step === 'notify' || step === 'began');
  if (told) return done('escalation', what, told.says);
  return missed('escalation', what, steps[0]?.says ?? 'it was never reached');
}
