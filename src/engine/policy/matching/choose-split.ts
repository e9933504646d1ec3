import { ANY, demandOf, type Rows, type TestedField } from './rows.ts';

/** A way to split rows by the classes of one field. */
export interface Split {
  readonly field: number;
  /** Each row stands in the node of every class that it accepts; else the rows of a demand share one node. */
  readonly byClass: boolean;
  /** The share of the split rows that a lead still has to do with, on average. */
  readonly left: number;
}

/** A field is worth a split when at least this share of the rows test it. */
const TESTED = 0.08;
/** And when no more than this share of those is left for a lead, on average. */
const LEFT = 0.5;
/** Rows may be copied into the nodes of their classes this many times, on average. */
const COPIES = 6;

/** The field that leaves a lead with the fewest rows; null when none is worth it. */
export function chooseSplit(table: Rows, rows: readonly number[], open: readonly number[]): Split | null {
  let best: Split | null = null;
  for (const field of open) {
    const split = judge(table, rows, field);
    if (split && split.left < (best?.left ?? LEFT)) best = split;
  }
  return best;
}

function judge(table: Rows, rows: readonly number[], field: number): Split | null {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const demand = demandOf(table, row, field);
    if (demand !== ANY) counts.set(demand, (counts.get(demand) ?? 0) + 1);
  }
  const { copies, squares } = spread(table.fields[field] as TestedField, counts);
  const tested = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (tested < rows.length * TESTED) return null;
  return { field, byClass: copies <= tested * COPIES, left: squares / copies / tested };
}

/** How many rows stand at the stretches of classes: their sum, and the sum of their squares. */
function spread({ demands }: TestedField, counts: ReadonlyMap<number, number>): { copies: number; squares: number } {
  const changes: [number, number][] = [];
  for (const [demand, count] of counts)
    for (const [i, cut] of (demands[demand] ?? []).entries()) changes.push([cut, i % 2 ? -count : count]);
  changes.sort(([a], [b]) => a - b);
  let [here, copies, squares] = [0, 0, 0];
  for (const [i, [cut, change]] of changes.entries()) {
    here += change;
    if (changes[i + 1]?.[0] === cut) continue;
    copies += here;
    squares += here * here;
  }
  return { copies, squares };
}
