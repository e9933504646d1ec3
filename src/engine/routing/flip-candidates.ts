import { byteOrder } from '../model/place.ts';
import type { FieldTest, Key } from '../policy/condition.ts';
import type { Router } from '../policy/router.ts';

/**
 * The values that rules, segments and lists name for each field: for an integer each edge of a band and its outer
 * neighbour, for the others each value and prefix; a rep field takes every rep too, since rules ask whether it is there.
 */
export function namedValues(router: Router): ReadonlyMap<number, ReadonlySet<Key>> {
  const named = new Map<number, Set<Key>>();
  const add = (slot: number, keys: Iterable<Key>): void => {
    const known = named.get(slot) ?? new Set();
    for (const key of keys) known.add(key);
    named.set(slot, known);
  };
  for (const { condition } of [...router.segments, ...router.rules]) {
    if (condition === null) continue;
    for (const test of [...condition.all, ...(condition.any ?? []).flat()]) add(test.slot, keysOf(test));
  }
  for (const { slot, type } of router.fields) if (type === 'rep') add(slot, router.reps.keys());
  return named;
}

function keysOf(test: FieldTest): Iterable<Key> {
  switch (test.op) {
    case 'in':
    case 'not_in':
      return typeof [...test.keys][0] === 'number' ? [...test.keys].flatMap(edgesOf) : test.keys;
    case 'range':
      return [test.from, test.to].filter(Number.isFinite).flatMap(edgesOf);
    case 'prefix':
      return test.prefixes;
    case 'present':
      return [];
  }
}

const edgesOf = (key: Key): Key[] => (typeof key === 'number' ? [key - 1, key, key + 1] : [key]);

/** Nearest first for integers (the lower of two equally near), else in byte order; what the field has is left out. */
export function inOrderOfNearness(keys: Iterable<Key>, has: Key | undefined): Key[] {
  const from = typeof has === 'number' ? has : 0;
  return [...keys]
    .filter(key => key !== has)
    .sort((a, b) =>
      typeof a === 'number' && typeof b === 'number'
        ? Math.abs(a - from) - Math.abs(b - from) || a - b
        : byteOrder(String(a), String(b)),
    );
}
