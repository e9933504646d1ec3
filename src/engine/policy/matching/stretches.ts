import type { Bounds } from './bounds.ts';
import type { Code } from './code.ts';

/**
 * The classes of a field cut where any of some demands begins or ends. Stretch 0 is below the first cut, stretch i from
 * cut i on: each demand holds for all classes of a stretch or for none.
 */
export class Stretches {
  readonly cuts: readonly number[];
  private readonly places: ReadonlyMap<number, number>;

  constructor(demands: Iterable<Bounds>) {
    const cuts = new Set<number>();
    for (const bounds of demands) for (const cut of bounds) cuts.add(cut);
    this.cuts = [...cuts].sort((a, b) => a - b);
    this.places = new Map(this.cuts.map((cut, i) => [cut, i + 1]));
  }

  get count(): number {
    return this.cuts.length + 1;
  }

  /** The stretch that begins at a cut. */
  from(cut: number): number {
    return this.places.get(cut) ?? 0;
  }
}

/**
 * Writes a table from class to a number of its stretch: [0, one number a class], or, where classes are many for the
 * number of stretches, [cuts, the cuts, one number a stretch].
 */
export function writeTable(code: Code, { cuts }: Stretches, classes: number, numbers: ArrayLike<number>): number {
  if (classes > cuts.length * 4 + 64) return code.add([cuts.length, ...cuts, ...Array.from(numbers)]);
  const table = new Int32Array(classes + 1);
  for (let stretch = 0; stretch <= cuts.length; stretch += 1)
    table.fill(numbers[stretch] ?? 0, (cuts[stretch - 1] ?? 0) + 1, (cuts[stretch] ?? classes) + 1);
  return code.add(table);
}

/** The number that a written table has for a class. */
export function readTable(code: Int32Array, at: number, one: number): number {
  const cuts = code[at] as number;
  if (cuts === 0) return code[at + 1 + one] as number;
  let [low, high] = [at + 1, at + 1 + cuts];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((code[middle] as number) <= one) low = middle + 1;
    else high = middle;
  }
  return code[low + cuts] as number;
}
