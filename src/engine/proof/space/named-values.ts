import type { FieldTest, Key } from '../../policy/condition.ts';

/** What the tests of one field name: values, the edges of ranges, prefixes. */
export interface NamedValues {
  readonly keys: ReadonlySet<Key>;
  readonly prefixes: ReadonlySet<string>;
  /** Numbers at which a range begins that some test treats in another way than the number before. */
  readonly cuts: ReadonlySet<number>;
}

export function namedValues(tests: readonly FieldTest[]): NamedValues {
  const keys = new Set<Key>();
  const prefixes = new Set<string>();
  const cuts = new Set<number>();
  for (const test of tests) {
    if (test.op === 'in' || test.op === 'not_in') for (const key of test.keys) keys.add(key);
    if (test.op === 'prefix') for (const prefix of test.prefixes) prefixes.add(prefix);
    if (test.op === 'range') cuts.add(test.from).add(test.to + 1);
  }
  for (const key of keys) if (typeof key === 'number') cuts.add(key).add(key + 1);
  return { keys, prefixes, cuts };
}
