import type { Policy, Test, TestObject, When } from '../../model/types.gen.ts';
import type { MutantPlace } from './mutant.ts';

/** A test as a rule or segment writes it. */
export interface WrittenTest {
  readonly at: MutantPlace;
  readonly field: string;
  readonly test: Test;
}

/** Every test of every rule and segment, those inside `any` too. */
export function testsOf(policy: Policy): WrittenTest[] {
  return [
    ...policy.segments.flatMap(({ id, when }) => testsOfWhen('segment', id, when)),
    ...policy.rules.flatMap(({ id, when }) => testsOfWhen('rule', id, when)),
  ];
}

function testsOfWhen(group: 'rule' | 'segment', id: string, when: When | undefined): WrittenTest[] {
  const { any = [], ...tests } = when ?? {};
  const written = (all: object, path: MutantPlace['path']) =>
    Object.entries(all).map(([field, test]: [string, Test]) => ({
      at: { group, id, path: [...path, field] },
      field,
      test,
    }));
  return [...written(tests, ['when']), ...any.flatMap((tests, i) => written(tests, ['when', 'any', i]))];
}

export const isTestObject = (test: Test): test is TestObject =>
  typeof test === 'object' && test !== null && !Array.isArray(test);

/** `The rule dach-enterprise`. */
export const nameOf = ({ group, id }: MutantPlace): string => `The ${group} ${id}`;
