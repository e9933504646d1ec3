import type { Router } from '../../policy/router.ts';
import type { LeadFact } from '../lead-fact.ts';

/** What one member of a team got, beside what the weights say. */
export interface Load {
  readonly team: string;
  readonly rep: string;
  readonly leads: number;
  readonly weight: number;
  /** What the weights would have given out of the team's leads; absence and capacity move it in good faith. */
  readonly expected: number;
}

/** Load against weight, for each team that got leads. */
export const loads = (leads: readonly LeadFact[], router: Router): readonly Load[] =>
  [...router.teams].flatMap(([team, plan]) => {
    const own = leads.filter(lead => lead.team === team && lead.rep !== null);
    const total = plan.members.reduce((sum, { weight }) => sum + weight, 0);
    if (own.length === 0 || total === 0) return [];
    return plan.members.map(({ id, weight }) => ({
      team,
      rep: id,
      leads: own.filter(({ rep }) => rep === id).length,
      weight,
      expected: (own.length * weight) / total,
    }));
  });
