import type { DrillLevel } from '../../engine/sla/ladder/drill.ts';
import { readInstant } from '../../engine/time/instant.ts';
import type { IncidentRow, IncidentStep } from '../store/rows/incidents.ts';
import type { StoreReads } from '../store/store.ts';

/** How each level of a drill has done so far, read from its steps. */
export async function drillLevels(store: StoreReads, { id, ladder, standing }: IncidentRow): Promise<DrillLevel[]> {
  const steps = (await store.incidentSteps([id])).get(id) ?? [];
  return ladder.rungs.map(({ level, role }): DrillLevel => {
    const notified = steps.find(each => each.step === 'notify' && each.level === level);
    const acked = steps.find(each => each.step === 'acked' && levelsOf(each).includes(level));
    const told = notified ?? (role === null ? acked : undefined);
    return {
      level,
      role: role?.id ?? null,
      people: role?.people ?? [],
      notifiedAt: notified?.at ?? (told ? standing.openedAt : null),
      respondBy: told ? instantIn(told, 'respond_by') : null,
      ackedAt: acked?.at ?? null,
      ackedBy: acked ? textIn(acked, 'by') : null,
    };
  });
}

const levelsOf = ({ detail: { levels } }: IncidentStep): readonly unknown[] => (Array.isArray(levels) ? levels : []);

function textIn({ detail }: IncidentStep, key: string): string | null {
  const value = detail[key];
  return typeof value === 'string' ? value : null;
}

const instantIn = (step: IncidentStep, key: string) => readInstant(textIn(step, key) ?? '');
