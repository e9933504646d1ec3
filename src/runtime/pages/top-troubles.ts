import { groupBy } from '../../engine/measure/cells.ts';
import type { Router } from '../../engine/policy/router.ts';
import type { IncidentView } from '../incidents/incident-view.ts';

/** Kinds that one list shows. */
const MOST_KINDS = 5;

/** The most frequent kinds of open trouble, each with who has it in hand and when an answer is due. */
export const topTroubles = (incidents: readonly IncidentView[], router: Router) =>
  [...groupBy(incidents, ({ category }) => category)]
    .map(([category, members]) => ({
      category,
      incidents: members.length,
      oldest: least(members.map(({ opened_at }) => opened_at)),
      owners: [...new Set(members.map(each => ownerOf(each, router)))].sort(),
      eta: least(members.flatMap(({ respond_by }) => (respond_by === null ? [] : [respond_by]))),
    }))
    .sort((a, b) => b.incidents - a.incidents)
    .slice(0, MOST_KINDS);

const least = (texts: readonly string[]): string | null => texts.toSorted()[0] ?? null;

/** Who took it on, else the role that its level tells. */
function ownerOf({ acked_by, policy, level }: IncidentView, { policy: { escalation } }: Router): string {
  if (acked_by !== null) return acked_by;
  const steps = escalation.policies.find(({ id }) => id === policy)?.levels ?? [];
  return steps.find(step => step.level === level)?.notify ?? 'the service itself';
}
