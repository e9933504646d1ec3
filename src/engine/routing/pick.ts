import type { Fraction } from '../model/fraction.ts';
import type { Ledger, TeamLedger } from '../model/ledger.ts';
import type { MemberPlan } from '../policy/router.ts';

/** Who is chosen among the eligible (never none), and the credits that the choice changes. */
export interface Picked {
  readonly member: MemberPlan;
  readonly credits: ReadonlyMap<string, Fraction>;
}

/** One way of choosing. `credits` are the team's credits after any catching up; `eligible` is in listed order. */
export type Pick = (
  eligible: readonly [MemberPlan, ...MemberPlan[]],
  memory: { readonly team: TeamLedger; readonly ledger: Ledger; readonly credits: ReadonlyMap<string, Fraction> },
) => Picked;

export const NO_CREDITS: ReadonlyMap<string, Fraction> = new Map();

/** Negative when `a` was assigned less recently by this team than `b`; never assigned comes first, then listed first. */
export function leastRecent(a: MemberPlan, b: MemberPlan, team: TeamLedger): number {
  return (team.lastAssigned.get(a.id) ?? 0) - (team.lastAssigned.get(b.id) ?? 0) || a.order - b.order;
}

/** The first of the members in an order that leaves no ties. */
export function firstBy(
  members: readonly [MemberPlan, ...MemberPlan[]],
  order: (a: MemberPlan, b: MemberPlan) => number,
): MemberPlan {
  return members.reduce((best, member) => (order(member, best) < 0 ? member : best), members[0]);
}
