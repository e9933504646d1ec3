import { sayStep } from '../../engine/sla/ladder/say-step.ts';
import type { Step } from '../../engine/sla/ladder/step.ts';
import { instantText } from '../../engine/time/instant.ts';
import type { Work } from '../leads/group-commit.ts';
import type { IncidentRow } from '../store/rows/incidents.ts';
import type { Instant } from '../store/rows.ts';

/** Writes a step down; one that tells a role puts it on the list of what is to be told. */
export async function keepStep(work: Work, incident: IncidentRow, step: Step, at: Instant): Promise<void> {
  const { id, category, drill } = incident;
  const { level, kind } = step;
  await work.store.addIncidentStep(id, { at, level, step: kind, says: sayStep(step), detail: detailOf(step) });
  if (kind !== 'notify') return;
  const { role, tellAt, respondBy } = step;
  await work.store.addTelling({ incident: id, category, level, drill, role: role.id, tellAt, respondBy });
}

function detailOf(step: Step): Readonly<Record<string, unknown>> {
  switch (step.kind) {
    case 'notify': {
      const times = { tell_at: instantText(step.tellAt), respond_by: instantText(step.respondBy) };
      return { role: step.role.id, people: step.people, why: step.call, ...times };
    }
    case 'passed_on':
      return { why: step.gap.kind, ...(step.gap.kind === 'higher_called' ? { called: step.gap.call } : {}) };
    case 'recover':
      return { attempt: step.attempt, of: step.of };
    case 'exhausted':
      return { repeats: step.repeats };
    case 'began':
    case 'hand_over':
      return {};
  }
}
