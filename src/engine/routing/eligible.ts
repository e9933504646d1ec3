import type { Ledger } from '../model/ledger.ts';
import type { MemberPlan, RepPlan, TeamPlan } from '../policy/router.ts';
import type { Instant } from '../time/instant.ts';
import { isOpen } from '../time/is-open.ts';
import { localDate } from '../time/local-date.ts';

/** Why a rep cannot take a lead: a closed set, each explained in docs/drops. */
export type Drop =
  | 'unknown_rep'
  | 'inactive'
  | 'away'
  | 'out_of_hours'
  | 'open_full'
  | 'day_full'
  | 'wrong_role'
  | 'earlier_assignee'
  | 'zero_weight';

export interface Dropped {
  readonly rep: string;
  readonly why: Drop;
}

/** The moment and memory in which a lead is decided. */
export interface Moment {
  readonly ledger: Ledger;
  readonly leadId: string;
  readonly now: Instant;
}

/** Why a rep could not own this lead, whatever the team: null when nothing stands in the way. */
export function dropOfRep(plan: RepPlan, { ledger, leadId, now }: Moment): Drop | null {
  const { rep } = plan;
  if (rep.active === false) return 'inactive';
  const carried = ledger.reps.get(rep.id);
  const { open: openLimit, per_day: dayLimit } = rep.capacity ?? {};
  if (rep.away?.length || dayLimit !== undefined) {
    const date = localDate(plan.zone, now);
    if (rep.away?.some(({ from, to }) => from <= date && date <= to)) return 'away';
    if (dayLimit !== undefined && (carried?.today.date === date ? carried.today.n : 0) >= dayLimit) return 'day_full';
  }
  if (openLimit !== undefined && (carried?.open ?? 0) >= openLimit) return 'open_full';
  if (ledger.earlier.get(leadId)?.includes(rep.id)) return 'earlier_assignee';
  return null;
}

/** Whether a rep is absent for longer than a night: the absences after which a team's `catch_up` holds. */
export function isAbsent({ rep, zone }: RepPlan, now: Instant): boolean {
  if (rep.active === false) return true;
  if (!rep.away?.length) return false;
  const date = localDate(zone, now);
  return rep.away.some(({ from, to }) => from <= date && date <= to);
}

export interface Eligible {
  readonly members: readonly MemberPlan[];
  readonly dropped: readonly Dropped[];
  /** Nobody is left, but somebody would be if a weight were above 0. */
  readonly onlyWeightless: boolean;
}

/** Members of a team who can take a lead now, and why the others can't. */
export function eligibleMembers(team: TeamPlan, moment: Moment, ignoreHours = false): Eligible {
  const members: MemberPlan[] = [];
  const dropped: Dropped[] = [];
  for (const member of team.members) {
    const why = dropOfMember(team, member, moment, ignoreHours);
    if (why === null) members.push(member);
    else dropped.push({ rep: member.id, why });
  }
  return { members, dropped, onlyWeightless: members.length === 0 && dropped.some(drop => drop.why === 'zero_weight') };
}

function dropOfMember(team: TeamPlan, member: MemberPlan, moment: Moment, ignoreHours: boolean): Drop | null {
  const { role } = team.team;
  if (role !== undefined && !member.rep.roles.has(role)) return 'wrong_role';
  const why = dropOfRep(member.rep, moment);
  if (why !== null) return why;
  if (!ignoreHours && !isOpen(member.rep.calendar, moment.now)) return 'out_of_hours';
  return member.weight === 0 ? 'zero_weight' : null;
}
