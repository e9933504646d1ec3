import type { Policy, Scalar, Test } from '../../model/types.gen.ts';
import { type Mutant, mutant } from './mutant.ts';
import { isTestObject, nameOf, testsOf } from './tests-of.ts';

/** Each test turned into its opposite, where the language has one: for prefixes and for two bounds it has none. */
export const negateTests = (policy: Policy): Mutant[] =>
  testsOf(policy).flatMap(({ at, field, test }) => {
    const to = opposite(policy, test);
    if (to === null) return [];
    const says = `${nameOf(at)} asks for the opposite in its test of ${field}.`;
    return [mutant('negate_test', at, test, to, says)];
  });

function opposite(policy: Policy, test: Test): Test | null {
  if (!isTestObject(test)) return { not: test as Scalar | readonly Scalar[] };
  if (test.not !== undefined) return test.not as Test;
  if (test.present !== undefined) return { present: !test.present };
  if (test.list !== undefined) return { not: policy.lists.find(list => list.id === test.list)?.values ?? [] };
  const { gte, gt, lte, lt, ...rest } = test;
  const bounds = [{ lt: gte }, { lte: gt }, { gt: lte }, { gte: lt }].filter(
    bound => Object.values(bound)[0] !== undefined,
  );
  return Object.keys(rest).length === 0 && bounds.length === 1 ? (bounds[0] as Test) : null;
}
