import type { MemberPlan } from '../../policy/router.ts';
import { firstBy, leastRecent, NO_CREDITS, type Pick } from '../pick.ts';

/** Whose open leads are fewest for their weight, compared as exact fractions; then least recently assigned. */
export const leastLoaded: Pick = (eligible, { team, ledger }) => {
  const open = (member: MemberPlan) => ledger.reps.get(member.id)?.open ?? 0;
  const order = (a: MemberPlan, b: MemberPlan) => open(a) * b.weight - open(b) * a.weight || leastRecent(a, b, team);
  return { member: firstBy(eligible, order), credits: NO_CREDITS };
};
