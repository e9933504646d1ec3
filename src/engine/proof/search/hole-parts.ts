import { OverBudget, type Spender } from '../budget.ts';
import { AtomSet } from '../space/atom-set.ts';
import { type AtomClass, type Partition, partition } from '../space/partition.ts';
import type { Blanket, Sets } from './cover.ts';
import { askedOf } from './find-hole.ts';

/** Part of a region: for some fields a set of atoms; the other fields are as the region has them. */
export type HolePart = ReadonlyMap<number, AtomSet>;

/** More parts than anybody reads: then the policy is too ragged to tell its holes apart. */
const MOST_PARTS = 20_000;

/**
 * All of a region that no blanket covers, as disjoint parts; all blankets simply block. The same recursion as `findHole`, but it goes on; values
 * of a field that leave the same hole behind them are one part.
 */
export function holeParts(
  region: Sets,
  blankets: readonly Blanket[],
  universes: readonly number[],
  spender: Spender,
): readonly HolePart[] {
  const known = new Map<string, readonly HolePart[]>();
  const fields = mostAsked(blankets);

  function search(live: readonly number[], depth: number): readonly HolePart[] {
    if (live.length === 0) return [new Map()];
    const field = fields[depth];
    if (field === undefined) return [];
    const key = `${depth}|${live}`;
    const found = known.get(key) ?? split(live, field, depth);
    known.set(key, found);
    return found;
  }

  function split(live: readonly number[], field: number, depth: number): readonly HolePart[] {
    spender.spend(live.length >>> 4 || 1);
    const { asking, resting } = askedOf(live, blankets, field);
    if (asking.length === 0) return search(live, depth + 1);
    const sets = asking.map(index => blankets[index]?.sets[field]).filter(set => !!set);
    const universe = universes[field] ?? 0;
    const parts = partition(universe, region[field] ?? null, sets);
    const byHole = new Map<string, HoleGroup>();
    for (const atoms of parts.classes) {
      const staying = parts.holders(atoms).map(holder => asking[holder] ?? -1);
      const over = staying.some(index => (blankets[index]?.open ?? []).every(each => fields.indexOf(each) <= depth));
      const hole = over ? [] : search(inOrder([...resting, ...staying]), depth + 1);
      if (hole.length > 0) addTo(byHole, hole, atomsOf(parts, atoms));
    }
    return joinGroups([...byHole.values()], field, universe);
  }

  const whole = blankets.some(({ open }) => open.length === 0);
  const all = blankets.map((_, index) => index);
  return whole ? [] : search(all, 0);
}

const inOrder = (live: number[]): number[] => live.sort((a, b) => a - b);

/** Atoms of one field that leave the same hole behind them. */
interface HoleGroup {
  readonly atoms: number[];
  readonly hole: readonly HolePart[];
}

function addTo(groups: Map<string, HoleGroup>, hole: readonly HolePart[], atoms: readonly number[]): void {
  const key = hole.map(sayPart).join(';');
  const group = groups.get(key) ?? { atoms: [], hole };
  group.atoms.push(...atoms);
  groups.set(key, group);
}

function atomsOf({ classOf }: Partition, atoms: AtomClass): number[] {
  const label = classOf[atoms.first];
  return [...classOf.keys()].filter(atom => classOf[atom] === label);
}

function joinGroups(groups: readonly HoleGroup[], field: number, universe: number): readonly HolePart[] {
  const joined = groups.flatMap(({ atoms, hole }) => {
    const set = AtomSet.of(universe, atoms);
    return hole.map(part => new Map([...part, [field, set]]));
  });
  if (joined.length > MOST_PARTS) throw new OverBudget('the hole has too many parts');
  return joined;
}

function mostAsked(blankets: readonly Blanket[]): number[] {
  const asked = new Map<number, number>();
  for (const { open } of blankets) for (const field of open) asked.set(field, (asked.get(field) ?? 0) + 1);
  return [...asked].sort(([a, n], [b, m]) => m - n || a - b).map(([field]) => field);
}

const sayPart = (part: HolePart): string => [...part].map(([field, set]) => `${field}:${set.key}`).join(',');
