import { compareFractions, type Fraction, minus, plus, whole, ZERO } from '../../model/fraction.ts';
import type { Pick } from '../pick.ts';

/**
 * Smooth weighted round robin: each eligible member gains its weight, the highest credit takes the lead and pays the
 * total of the eligible weights. Weights 5, 1, 1 give a a b a c a a. Ties go to the member listed first; others rest.
 */
export const weighted: Pick = (eligible, { credits }) => {
  const gained = new Map<string, Fraction>();
  let [member, highest, total] = [eligible[0], ZERO, 0];
  for (const each of eligible) {
    const credit = plus(credits.get(each.id) ?? ZERO, whole(each.weight));
    gained.set(each.id, credit);
    total += each.weight;
    const order = each === eligible[0] ? 1 : compareFractions(credit, highest) || member.order - each.order;
    if (order > 0) [member, highest] = [each, credit];
  }
  gained.set(member.id, minus(highest, whole(total)));
  return { member, credits: gained };
};
