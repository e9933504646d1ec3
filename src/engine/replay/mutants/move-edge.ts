import type { Policy, Test } from '../../model/types.gen.ts';
import { type Mutant, mutant } from './mutant.ts';
import { isTestObject, nameOf, testsOf } from './tests-of.ts';

/** Each number in a test of a rule or segment, one less and one more. */
export const moveEdges = (policy: Policy): Mutant[] =>
  testsOf(policy).flatMap(({ at, field, test }) =>
    numbersIn(test).flatMap(({ path, value }) =>
      ([-1, 1] as const).map(step => {
        const to = value + step;
        const says = `${nameOf(at)} has ${to} instead of ${value} in its test of ${field}.`;
        const place = { ...at, path: [...at.path, ...path] };
        return mutant('move_edge', place, value, to, says, step === 1 ? '+1' : '-1');
      }),
    ),
  );

interface Written {
  readonly path: readonly (string | number)[];
  readonly value: number;
}

function numbersIn(test: Test | undefined): Written[] {
  if (typeof test === 'number') return [{ path: [], value: test }];
  if (Array.isArray(test)) return test.flatMap((value, i) => below(i, value));
  if (test === undefined || !isTestObject(test)) return [];
  return (['gte', 'gt', 'lte', 'lt', 'not'] as const).flatMap(key => below(key, test[key]));
}

const below = (key: string | number, test: Test | undefined): Written[] =>
  numbersIn(test).map(({ path, value }) => ({ path: [key, ...path], value }));
