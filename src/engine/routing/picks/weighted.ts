import { compareFractions, type Fraction, minus, plus, whole, ZERO } from '../../model/fraction.ts';
import { firstBy, type Pick } from '../pick.ts';

/**
 * Smooth weighted round robin: each eligible member gains its weight, the highest credit takes the lead and pays the
 * total of the eligible weights. Weights 5, 1, 1 give a a b a c a a. Ties go to the member listed first; others rest.
 */
export const weighted: Pick = (eligible, { credits }) => {
  const gained = new Map<string, Fraction>(
    eligible.map(member => [member.id, plus(credits.get(member.id) ?? ZERO, whole(member.weight))]),
  );
  const creditOf = (id: string) => gained.get(id) ?? ZERO;
  const member = firstBy(eligible, (a, b) => compareFractions(creditOf(b.id), creditOf(a.id)) || a.order - b.order);
  const total = eligible.reduce((sum, each) => sum + each.weight, 0);
  gained.set(member.id, minus(creditOf(member.id), whole(total)));
  return { member, credits: gained };
};
