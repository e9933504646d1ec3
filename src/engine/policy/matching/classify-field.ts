import type { FieldTest, Key } from '../condition.ts';
import { type Bounds, boundsOf, join, without } from './bounds.ts';
import { FieldClasses, MISSING } from './field-classes.ts';
import { PrefixTrie } from './prefix-trie.ts';
import { textGroups } from './text-groups.ts';

/** The classes of one field, and for each of its tests the classes that meet it. */
export interface Classified {
  readonly classes: FieldClasses;
  readonly accepted: readonly Bounds[];
}

/**
 * Splits the values of one field into classes: 0 is missing, then come the stretches of numbers between the cut points
 * of the tests, then the texts. Texts stand in the order of the known prefixes, so that each prefix, like each range of
 * numbers, is one stretch of classes; texts that the same tests name share a class.
 */
export function classifyField(tests: readonly FieldTest[]): Classified {
  const cuts = cutsOf(tests);
  const prefixes = ['', ...new Set(tests.flatMap(test => (test.op === 'prefix' ? test.prefixes : [])))].sort();
  const trie = prefixes.length > 1 ? new PrefixTrie(prefixes) : null;
  const texts = textGroups(tests, prefixes, text => trie?.longest(text) ?? 0, cuts.length + 2);
  const classes = new FieldClasses(texts.end, cuts, texts.exact, trie, texts.others);
  const stretches = new Map(prefixes.map((prefix, place) => [prefix, texts.stretches[place] ?? []]));
  return { classes, accepted: tests.map(test => accepts(test, classes, stretches)) };
}

/** The numbers at which a test begins or ceases to hold. */
function cutsOf(tests: readonly FieldTest[]): number[] {
  const cuts = new Set<number>();
  for (const test of tests) {
    if (test.op === 'range') for (const cut of [test.from, test.to + 1]) cuts.add(cut);
    if (test.op === 'in' || test.op === 'not_in')
      for (const key of test.keys) if (typeof key === 'number') cuts.add(key).add(key + 1);
  }
  return [...cuts].filter(Number.isFinite).sort((a, b) => a - b);
}

function accepts(test: FieldTest, classes: FieldClasses, stretches: ReadonlyMap<string, Bounds>): Bounds {
  switch (test.op) {
    case 'in':
      return classesOf(test.keys, classes);
    case 'not_in':
      return without(classesOf(test.keys, classes), MISSING + 1, classes.count);
    case 'range':
      return test.from > test.to ? [] : [classes.of(test.from), classes.of(test.to) + 1];
    case 'prefix':
      return test.prefixes.map(prefix => stretches.get(prefix) ?? []).reduce(join, []);
    case 'present':
      return test.present ? [MISSING + 1, classes.count] : [MISSING, MISSING + 1];
  }
}

function classesOf(keys: ReadonlySet<Key>, classes: FieldClasses): Bounds {
  const found = new Set<number>();
  for (const key of keys) found.add(classes.of(key));
  return boundsOf(found);
}
