import { type Advance, emptyTeamLedger } from '../model/ledger.ts';
import type { MemberPlan, TeamPlan } from '../policy/router.ts';
import { localDate } from '../time/local-date.ts';
import { catchUp } from './catch-up.ts';
import { type Dropped, eligibleMembers, type Moment } from './eligible.ts';
import type { Pick } from './pick.ts';
import { leastLoaded } from './picks/least-loaded.ts';
import { roundRobin } from './picks/round-robin.ts';
import { weighted } from './picks/weighted.ts';

const PICKS: Readonly<Record<'weighted' | 'round_robin' | 'least_loaded', Pick>> = {
  weighted,
  round_robin: roundRobin,
  least_loaded: leastLoaded,
};

export interface TeamTry {
  /** Null when nobody of the team can take the lead; then nothing advances. */
  readonly advance: Advance | null;
  readonly eligible: readonly string[];
  readonly dropped: readonly Dropped[];
  readonly hoursIgnored: boolean;
  readonly onlyWeightless: boolean;
}

/** One member of a team for a lead: eligibility first, then the team's way of picking. */
export function pickFromTeam(plan: TeamPlan, moment: Moment): TeamTry {
  const strict = eligibleMembers(plan, moment);
  const again = strict.members.length === 0 && plan.team.all_out === 'ignore_hours';
  const found = again ? eligibleMembers(plan, moment, true) : strict;
  const [first, ...rest] = found.members;
  return {
    advance: first ? pick(plan, moment, [first, ...rest]) : null,
    eligible: found.members.map(member => member.id),
    dropped: found.dropped,
    hoursIgnored: again && first !== undefined,
    onlyWeightless: found.onlyWeightless,
  };
}

function pick(plan: TeamPlan, { ledger, now }: Moment, eligible: readonly [MemberPlan, ...MemberPlan[]]): Advance {
  const team = ledger.teams.get(plan.team.id) ?? emptyTeamLedger();
  const { credits, absent } = catchUp(plan, team, now);
  const picked = PICKS[plan.team.pick ?? 'weighted'](eligible, { team, ledger, credits });
  const changed = credits === team.credits ? picked.credits : new Map([...credits, ...picked.credits]);
  return {
    rep: picked.member.id,
    date: localDate(picked.member.rep.zone, now),
    team: { id: plan.team.id, credits: changed, absent },
  };
}
