import type { Key } from '../condition.ts';
import type { PrefixTrie } from './prefix-trie.ts';

/** The class of a missing value. */
export const MISSING = 0;

/** Whole numbers from 0 that find their class in a table instead of a search: most head counts are among them. */
const TABLED = 4096;

/** Value → class, for one field. All values of a class meet the same tests of the policy. */
export class FieldClasses {
  /** Classes are the numbers below this. */
  readonly count: number;
  /** Numbers at which another class begins, ascending; below the first is class 1. */
  private readonly cuts: Float64Array;
  private readonly table: Int32Array;
  private readonly exact: ReadonlyMap<string, number>;
  private readonly trie: PrefixTrie | null;
  /** By place of the longest known prefix: the class of texts that are not named. */
  private readonly others: readonly number[];
  private readonly other: number;

  constructor(
    count: number,
    cuts: readonly number[],
    exact: ReadonlyMap<string, number>,
    trie: PrefixTrie | null,
    others: readonly [number, ...number[]],
  ) {
    this.count = count;
    this.cuts = Float64Array.from(cuts);
    this.exact = exact;
    this.trie = trie;
    this.others = others;
    this.other = others[0];
    this.table = Int32Array.from({ length: cuts.length ? TABLED : 0 }, (_, number) => this.search(number));
  }

  of(key: Key | undefined): number {
    if (typeof key === 'string') {
      const named = this.exact.get(key);
      if (named !== undefined) return named;
      return this.trie === null ? this.other : (this.others[this.trie.longest(key)] as number);
    }
    return key === undefined ? MISSING : (this.table[key] ?? this.search(key));
  }

  /** One class for the numbers below the first cut, and one for those from each cut on. */
  private search(number: number): number {
    const { cuts } = this;
    let [low, high] = [0, cuts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((cuts[middle] as number) <= number) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }
}
