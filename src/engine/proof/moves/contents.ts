import type { AtomSet } from '../space/atom-set.ts';
import type { Space } from '../space/space.ts';
import type { Level } from './levels.ts';
import type { Item, Strip } from './strip.ts';

/**
 * What an item still says from a level on, as a number: its tests from there and its outcome, without its name. Two
 * live lists with the same numbers, and the same way on after each `next`, decide alike.
 */
export function contentsOf(space: Space, levels: readonly Level[], { items }: Strip): readonly Int32Array[] {
  const numbers = new Map<string, number>();
  const number = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  const ends = Int32Array.from(items, item => number(sayEnd(space, item)));
  const contents: Int32Array[] = [];
  contents[levels.length] = ends;
  for (let level = levels.length - 1; level >= 0; level -= 1) {
    const later = contents[level + 1] ?? ends;
    contents[level] = Int32Array.from(items, (item, index) => {
      const set = item.sets[level];
      const rest = later[index] ?? 0;
      return set ? number(`${rest}/${level}:${sayTest(space, levels[level], item, set)}`) : rest;
    });
  }
  return contents;
}

function sayEnd(space: Space, { block, owner }: Item): string {
  const router = space.routers[block % 2];
  return block < 2 ? `segment ${router?.segments[owner]?.id}` : `outcome ${router?.rules[owner]?.outcome}`;
}

/** Segments are compared by name: their places may differ on the two sides. */
function sayTest(space: Space, level: Level | undefined, item: Item, set: AtomSet): string {
  if (level !== 'segment') return set.key;
  const segments = space.routers[item.block % 2]?.segments ?? [];
  return set.atoms
    .map(atom => segments[atom]?.id ?? '')
    .sort()
    .join(' ');
}
