import type { Witness } from '../../../engine/model/types.gen.ts';
import { type Key, type LeadKeys, matches } from '../../../engine/policy/condition.ts';
import type { Router } from '../../../engine/policy/router.ts';
import type { Atom } from '../../../engine/proof/space/atom.ts';
import type { Space } from '../../../engine/proof/space/space.ts';

/** A lead of which some fields are known, as it is typed and as rules see it. */
export interface PlainLead {
  readonly lead: Witness;
  readonly keys: LeadKeys;
}

/** Combinations of values that are tried for one place: segments seldom test more than two fields. */
const MOST_TRIED = 2000;

/** Values by the index of their field in the space. */
type Known = ReadonlyMap<number, Atom>;

/**
 * For each segment, the plainest lead of a place: only what the segment itself asks for is known besides. A segment
 * that no such lead can have is left out.
 */
export function plainLeads(space: Space, router: Router, place: Known): ReadonlyMap<string, PlainLead> {
  const found = new Map<string, PlainLead>();
  const asked = fieldsOfSegments(space, router).filter(field => !place.has(field));
  for (const known of combinations(space, asked, place)) {
    const plain = plainLead(space, router, known);
    const segment = String(plain.keys[router.slots.segment]);
    if (!found.has(segment)) found.set(segment, plain);
  }
  return found;
}

function fieldsOfSegments(space: Space, router: Router): readonly number[] {
  const tests = router.segments.flatMap(({ condition }) => [
    ...(condition?.all ?? []),
    ...(condition?.any ?? []).flat(),
  ]);
  return [...new Set(tests.map(({ slot }) => space.indexes[0]?.[slot] ?? -1))].filter(field => field >= 0);
}

/** From the plainest on: every field missing first, then one value after the other. */
function combinations(space: Space, fields: readonly number[], place: Known): readonly Known[] {
  let all: readonly Known[] = [place];
  for (const field of fields) {
    const atoms = space.fields[field]?.atoms ?? [];
    all = atoms.flatMap(atom => all.map(known => new Map(known).set(field, atom))).slice(0, MOST_TRIED);
  }
  return all;
}

function plainLead(space: Space, router: Router, known: Known): PlainLead {
  const entries = [...known].map(([field, { value }]) => [space.fields[field]?.id ?? '', value] as const);
  const indexes = space.indexes[0] ?? [];
  const keys: (Key | undefined)[] = indexes.map(field => known.get(field)?.keys[0]);
  keys[router.slots.segment] = router.segments.find(({ condition }) => matches(condition, keys))?.id;
  return { lead: Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Witness, keys };
}
