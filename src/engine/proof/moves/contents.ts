import type { AtomSet } from '../space/atom-set.ts';
import type { Space } from '../space/space.ts';
import type { Level } from './levels.ts';
import type { Item, Strip } from './strip.ts';

/**
 * What an item still says from a level on, as a number: its tests from there and its outcome, without its name. Two
 * live lists with the same numbers, and the same way on after each `next`, decide alike.
 */
export function contentsOf(space: Space, levels: readonly Level[], { items }: Strip): readonly Int32Array[] {
  const numbers = new Numbers();
  const ends = Int32Array.from(items, item => numbers.ofText(sayEnd(space, item)));
  const contents: Int32Array[] = [];
  contents[levels.length] = ends;
  for (let level = levels.length - 1; level >= 0; level -= 1) {
    const fresh = (contents[level + 1] ?? ends).slice();
    for (let index = 0; index < items.length; index += 1) {
      const item = items[index];
      const set = item?.sets[level];
      if (!item || !set) continue;
      const test = numbers.ofText(`${level}:${sayTest(space, levels[level], item, set)}`);
      fresh[index] = numbers.ofPair(test, fresh[index] ?? 0);
    }
    contents[level] = fresh;
  }
  return contents;
}

/** A number for each text and for each pair of such numbers, never the same for two. */
class Numbers {
  private readonly texts = new Map<string, number>();
  private readonly pairs = new Map<number, number>();

  ofText(text: string): number {
    return this.ofKey(this.texts, text);
  }

  ofPair(first: number, second: number): number {
    return this.ofKey(this.pairs, first * MOST + second);
  }

  private ofKey<Key>(known: Map<Key, number>, key: Key): number {
    const number = known.get(key) ?? this.texts.size + this.pairs.size;
    known.set(key, number);
    return number;
  }
}

/** More texts and pairs than any strip has; two numbers below it make one that is still exact. */
const MOST = 2 ** 26;

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
