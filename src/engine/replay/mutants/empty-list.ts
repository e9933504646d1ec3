import type { Policy } from '../../model/types.gen.ts';
import { type Mutant, mutant } from './mutant.ts';
import { isTestObject, testsOf } from './tests-of.ts';

/** Each list that some test names, with nothing in it. */
export function emptyLists(policy: Policy): Mutant[] {
  const named = new Set(testsOf(policy).map(({ test }) => (isTestObject(test) ? test.list : undefined)));
  return policy.lists
    .filter(({ id, values }) => named.has(id) && values.length > 0)
    .map(({ id, values }) =>
      mutant('empty_list', { group: 'list', id, path: ['values'] }, values, [], `The list ${id} is empty.`),
    );
}
