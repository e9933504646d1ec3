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

/** Leads of one team that one of its people has. */
export interface Given {
  readonly team: string;
  readonly rep: string;
  readonly leads: number;
}

/** Load against weight, for each team that got leads. */
export const loads = (leads: readonly LeadFact[], router: Router): readonly Load[] =>
  loadsOf(
    leads.flatMap(({ team, rep }) => (team === null || rep === null ? [] : [{ team, rep, leads: 1 }])),
    router,
  );

/** The same from counts. */
export const loadsOf = (given: readonly Given[], router: Router): readonly Load[] =>
  [...router.teams].flatMap(([team, plan]) => {
    const own = given.filter(each => each.team === team);
    const all = leadsIn(own);
    const total = plan.members.reduce((sum, { weight }) => sum + weight, 0);
    if (all === 0 || total === 0) return [];
    return plan.members.map(({ id, weight }) => ({
      team,
      rep: id,
      leads: leadsIn(own.filter(({ rep }) => rep === id)),
      weight,
      expected: (all * weight) / total,
    }));
  });

const leadsIn = (given: readonly Given[]): number => given.reduce((sum, { leads }) => sum + leads, 0);
