import { byteOrder } from '../../model/place.ts';
import { fold } from '../../model/values/fold.ts';
import type { FieldTest, Key } from '../../policy/condition.ts';
import type { Router } from '../../policy/router.ts';
import { takes } from './takes.ts';

/** How many values of one field are tried: enough to get past a few rules that stand in the way. */
const MOST = 12;

/**
 * Values of one field that meet all `needed` tests, in the form in which they are compared: those that the tests name,
 * smallest first, then missing, then whatever else the field can have. `hints` are tests near which to look, too.
 */
export function candidateValues(
  router: Router,
  slot: number,
  needed: readonly FieldTest[],
  hints: readonly FieldTest[] = [],
): (Key | undefined)[] {
  const named = [...needed, ...hints].flatMap(valuesNear);
  const all = new Set<Key | undefined>([...named, undefined, ...othersOf(router, slot)]);
  const fit = [...all].filter(value => isPossible(router, slot, value) && needed.every(test => takes(test, value)));
  return fit.slice(0, MOST);
}

function valuesNear(test: FieldTest): Key[] {
  switch (test.op) {
    case 'in':
    case 'not_in':
      return [...test.keys].sort(inOrder);
    case 'range':
      return [test.from, test.to, test.from - 1, test.to + 1].filter(Number.isSafeInteger);
    case 'prefix':
      return test.prefixes.flatMap(prefix => [prefix, `${prefix}1`, `${prefix}.com`]);
    case 'present':
      return [];
  }
}

const inOrder = (a: Key, b: Key): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : byteOrder(String(a), String(b));

const COUNTRIES = ['at', 'br', 'de', 'fr', 'gb', 'in', 'jp', 'us', 'za'];
const SUBDIVISIONS = ['at-9', 'ca-on', 'de-be', 'us-ca', 'us-ny'];
const WORDS = ['elsewhere', 'somewhere'];
const DOMAINS = ['example.com', 'example.net', 'example.org'];

/** Some values that a field can have, whatever tests name. */
function othersOf(router: Router, slot: number): readonly Key[] {
  if (slot === router.slots.source) return [...router.sources.keys()];
  const field = router.fields[slot];
  if (!field) return [];
  switch (field.type) {
    case 'integer':
      return [declared(router, field.id).min ?? 0, 1, declared(router, field.id).max ?? 1000];
    case 'enum':
      return (declared(router, field.id).values ?? []).map(fold);
    case 'rep':
      return [...router.reps.values()].filter(({ rep }) => rep.active !== false).map(({ rep }) => rep.id);
    case 'country':
      return COUNTRIES;
    case 'subdivision':
      return SUBDIVISIONS;
    case 'text':
      return WORDS;
    case 'domain':
      return DOMAINS;
  }
}

function isPossible(router: Router, slot: number, value: Key | undefined): boolean {
  const field = router.fields[slot];
  if (typeof value !== 'number' || !field) return true;
  const { min = -Infinity, max = Infinity } = declared(router, field.id);
  return value >= min && value <= max;
}

const declared = (router: Router, field: string) => router.policy.lead.fields[field] ?? { type: 'text' };
