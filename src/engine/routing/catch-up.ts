import { type Fraction, over, plus, ZERO } from '../model/fraction.ts';
import type { TeamLedger } from '../model/ledger.ts';
import type { TeamPlan } from '../policy/router.ts';
import type { Instant } from '../time/instant.ts';
import { isAbsent } from './eligible.ts';

/**
 * Credits after those who are back have caught up, and who is absent now. `average` gives a returning member the mean
 * of the other members' credits; `none` leaves the credit as it rested.
 */
export function catchUp(
  plan: TeamPlan,
  team: TeamLedger,
  now: Instant,
): { credits: ReadonlyMap<string, Fraction>; absent: ReadonlySet<string> } {
  const away = plan.members.filter(member => isAbsent(member.rep, now));
  if (away.length === 0 && team.absent.size === 0) return { credits: team.credits, absent: team.absent };
  const absent = new Set(away.map(member => member.id));
  const back = plan.members.filter(member => team.absent.has(member.id) && !absent.has(member.id));
  if (plan.team.catch_up !== 'average' || back.length === 0) return { credits: team.credits, absent };
  const credits = new Map(team.credits);
  for (const member of back) credits.set(member.id, meanOfOthers(plan, team, member.id));
  return { credits, absent };
}

function meanOfOthers(plan: TeamPlan, team: TeamLedger, id: string): Fraction {
  const others = plan.members.filter(member => member.id !== id);
  if (others.length === 0) return team.credits.get(id) ?? ZERO;
  const sum = others.reduce((total, member) => plus(total, team.credits.get(member.id) ?? ZERO), ZERO);
  return over(sum, others.length);
}
