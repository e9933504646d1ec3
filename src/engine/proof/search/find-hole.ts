import type { Spender } from '../budget.ts';
import type { AtomSet } from '../space/atom-set.ts';
import { type Partition, partition } from '../space/partition.ts';
import type { Blanket, Sets } from './cover.ts';
import { stillOpen } from './still-open.ts';

/** In which order fields are asked: always the one that the most blankets still ask, or a fixed order of fields. */
export type FieldOrder = 'most_asked' | readonly number[];

/**
 * A point of the region that no blanket keeps away, as the atoms of the fields that had to be decided; null when the
 * blankets keep away all of it. Depth first over the fields, each cut into the classes that the live blankets can tell
 * apart; a set of live blankets that was found to cover everything is remembered.
 */
export function findHole(
  region: Sets,
  blankets: readonly Blanket[],
  universes: readonly number[],
  spender: Spender,
  order: FieldOrder,
): Map<number, number> | null {
  const covered = new Set<string>();
  const decided = new Set<number>();

  /** Whether a blanket lies over all that the decided fields leave of the region. */
  const covers = (blanket: Blanket) => blanket.open.every(field => decided.has(field));

  function search(listed: readonly number[]): Map<number, number> | null {
    const live = stillOpen(listed, blankets, covers);
    if (live === null) return null;
    if (live.length === 0) return new Map();
    spender.spend(live.length >>> 4 || 1);
    const key = `${[...decided].sort((a, b) => a - b)}|${live}`;
    if (covered.has(key)) return null;
    const field = nextField(live, blankets, decided, order);
    const found = field === null ? null : split(live, field);
    if (found === null) covered.add(key);
    return found;
  }

  function split(live: readonly number[], field: number): Map<number, number> | null {
    const { asking, resting } = askedOf(live, blankets, field);
    const sets = asking.map(index => blankets[index]?.sets[field]).filter(set => !!set);
    const parts = cut(universes[field] ?? 0, region[field] ?? null, sets, spender);
    const children = parts.classes.map(atoms => ({ atoms, holders: parts.holders(atoms) }));
    decided.add(field);
    for (const { atoms, holders } of children.sort((a, b) => a.holders.length - b.holders.length)) {
      const staying = holders.map(holder => asking[holder] ?? -1);
      const found = search([...resting, ...staying].sort((a, b) => a - b));
      if (found) return found.set(field, atoms.first);
      // What rests covers a class alone, so it covers the others too: unless one that is added lets leads past.
      if (staying.length === 0 && !asking.some(index => blankets[index]?.passes)) break;
    }
    decided.delete(field);
    return null;
  }

  return search(blankets.map((_, index) => index));
}

/** To cut 256 atoms costs a step of the search: a table of 100,000 accounts makes a field of as many. */
function cut(universe: number, allowed: AtomSet | null, sets: readonly AtomSet[], spender: Spender): Partition {
  spender.spend(universe >>> 8);
  return partition(universe, allowed, sets);
}

/** Live blankets that ask a field, and those that rest. */
export function askedOf(live: readonly number[], blankets: readonly Blanket[], field: number) {
  const asking: number[] = [];
  const resting: number[] = [];
  for (const index of live) (blankets[index]?.open.includes(field) ? asking : resting).push(index);
  return { asking, resting };
}

/** Null when nothing is left to ask: then some blanket covers all. */
function nextField(
  live: readonly number[],
  blankets: readonly Blanket[],
  decided: ReadonlySet<number>,
  order: FieldOrder,
): number | null {
  const asked = new Map<number, number>();
  for (const index of live)
    for (const field of blankets[index]?.open ?? [])
      if (!decided.has(field)) asked.set(field, (asked.get(field) ?? 0) + 1);
  if (order !== 'most_asked') return order.find(field => asked.has(field)) ?? null;
  let best: number | null = null;
  for (const [field, count] of asked)
    if (best === null || count > (asked.get(best) ?? 0) || (count === asked.get(best) && field < best)) best = field;
  return best;
}
