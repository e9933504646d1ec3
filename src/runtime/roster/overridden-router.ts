import type { Absence, Rep } from '../../engine/model/types.gen.ts';
import type { MemberPlan, RepPlan, Router, TeamPlan } from '../../engine/policy/router.ts';
import type { RosterOverride } from '../store/rows/roster.ts';

/** The same rules with other facts about some reps; all that isn't a rep is shared. Unknown reps change nothing. */
export function overriddenRouter(router: Router, overrides: readonly RosterOverride[]): Router {
  const reps = new Map(router.reps);
  for (const override of overrides) {
    const plan = reps.get(override.rep);
    if (plan) reps.set(override.rep, { ...plan, rep: changed(plan.rep, override) });
  }
  const teams = new Map([...router.teams].map(([id, team]) => [id, withReps(team, reps)]));
  return { ...router, reps, teams };
}

function changed(rep: Rep, override: RosterOverride): Rep {
  switch (override.field) {
    case 'active':
      return { ...rep, active: override.value };
    case 'away':
      return { ...rep, away: absencesOf(override.value) };
    case 'capacity':
      return { ...rep, capacity: override.value };
  }
}

const ALL_DAYS: Absence = { from: '0001-01-01', to: '9999-12-31' };

function absencesOf(away: boolean | readonly Absence[]): readonly Absence[] {
  if (typeof away !== 'boolean') return away;
  return away ? [ALL_DAYS] : [];
}

function withReps({ team, members }: TeamPlan, reps: ReadonlyMap<string, RepPlan>): TeamPlan {
  return {
    team,
    members: members.map((member): MemberPlan => ({ ...member, rep: reps.get(member.id) ?? member.rep })),
  };
}
