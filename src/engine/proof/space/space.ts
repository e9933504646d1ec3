import type { Condition, FieldTest, Key, LeadKeys } from '../../policy/condition.ts';
import type { Router } from '../../policy/router.ts';
import type { Atom } from './atom.ts';
import { AtomSet } from './atom-set.ts';
import { atomsOf } from './field-atoms.ts';
import { fieldAt, testsOf } from './tests.ts';

/** A field that some test names, cut into atoms. */
export interface SpaceField {
  readonly id: string;
  readonly atoms: readonly Atom[];
}

/**
 * All leads there could be, as far as the tests of one policy, or of base and head, can tell them apart: the product of
 * the atoms of each field that a test names. The segment is derived, so it is no field.
 */
export interface Space {
  /** One policy, or base and head. */
  readonly routers: readonly Router[];
  /** Source first, then in the order in which the policies declare them. */
  readonly fields: readonly SpaceField[];
  /** On each side, by slot: the index of the field here, -1 where no test names it. */
  readonly indexes: readonly (readonly number[])[];
  /** The atoms that meet a test, by the side whose test it is. */
  setOf(side: number, test: FieldTest): AtomSet;
  /** The atom of a field, by its index here, in which a lead lies; 0, the missing one, where it has no value. */
  atomAt(side: number, field: number, keys: LeadKeys): number;
}

/** A point of the space: one atom for each field. */
export type Point = readonly number[];

/** The space of one policy or two; `extra` are conditions of the first side that count as well, such as an invariant's. */
export function makeSpace(routers: readonly Router[], extra: readonly Condition[] = []): Space {
  const tests = testsOf(routers, extra);
  const fields = fieldOrder(routers)
    .filter(id => tests.some(side => side.has(id)))
    .map(id => ({ id, atoms: atomsOf(id, routers, tests) }));
  const byId = new Map(fields.map((field, index) => [field.id, index]));
  const indexes = routers.map(router =>
    Array.from({ length: router.slots.count }, (_, slot) => byId.get(fieldAt(router, slot) ?? '') ?? -1),
  );
  const lookUps = routers.map((_, side) => fields.map(field => atomByKey(field.atoms, side)));
  return {
    routers,
    fields,
    indexes,
    setOf(side, test) {
      const index = indexes[side]?.[test.slot] ?? -1;
      const field = fields[index];
      if (!field) throw new Error(`internal: the field of slot ${test.slot} is not part of the space`);
      return setOf(test, field.atoms, side, lookUps[side]?.[index] ?? new Map());
    },
    atomAt(side, field, keys) {
      const slot = indexes[side]?.indexOf(field) ?? -1;
      return atomOf(keys[slot], fields[field]?.atoms ?? [], lookUps[side]?.[field] ?? new Map());
    },
  };
}

function fieldOrder(routers: readonly Router[]): string[] {
  return [...new Set(['source', ...routers.flatMap(router => router.fields.map(field => field.id))])];
}

/** Values that two sides read in one way are one atom, so a key names at most one. */
function atomByKey(atoms: readonly Atom[], side: number): ReadonlyMap<Key, number> {
  const byKey = new Map<Key, number>();
  atoms.forEach(({ keys, name }, index) => {
    const key = keys[side];
    if (key !== undefined && name.kind !== 'other' && name.kind !== 'prefix') byKey.set(key, index);
  });
  return byKey;
}

function setOf(test: FieldTest, atoms: readonly Atom[], side: number, byKey: ReadonlyMap<Key, number>): AtomSet {
  const where = (holds: (key: Key | undefined) => boolean) =>
    AtomSet.where(atoms.length, atom => holds(atoms[atom]?.keys[side]));
  switch (test.op) {
    case 'in':
      return AtomSet.of(atoms.length, named(test.keys, byKey));
    case 'not_in':
      return where(key => key !== undefined).without(AtomSet.of(atoms.length, named(test.keys, byKey)));
    case 'range':
      return where(key => typeof key === 'number' && key >= test.from && key <= test.to);
    case 'prefix':
      return where(key => typeof key === 'string' && test.prefixes.some(prefix => key.startsWith(prefix)));
    case 'present':
      return where(key => (key !== undefined) === test.present);
  }
}

function named(keys: ReadonlySet<Key>, byKey: ReadonlyMap<Key, number>): number[] {
  return [...keys].map(key => byKey.get(key)).filter(atom => atom !== undefined);
}

/** A named value, else a range, else the longest prefix, else the other values. */
function atomOf(key: Key | undefined, atoms: readonly Atom[], byKey: ReadonlyMap<Key, number>): number {
  if (key === undefined) return 0;
  if (typeof key === 'string') {
    const named = byKey.get(key);
    if (named !== undefined) return named;
  }
  let best = 0;
  let length = -1;
  atoms.forEach(({ name }, atom) => {
    const fits =
      name.kind === 'range' && typeof key === 'number' && key >= name.from && key <= name.to
        ? 0
        : name.kind === 'prefix' && String(key).startsWith(name.prefix)
          ? name.prefix.length
          : name.kind === 'other' && typeof key === 'string'
            ? 0
            : -1;
    if (fits > length) [best, length] = [atom, fits];
  });
  return best;
}
