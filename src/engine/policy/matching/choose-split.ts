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
/** And demands may be pointed at by this many stretches of classes for each row: wide ranges would be by nearly all. */
const POINTERS = 16;

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
  const tested = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const cuts = [...counts.keys()].reduce((sum, demand) => sum + (table.fields[field]?.demands[demand]?.length ?? 0), 0);
  if (tested < rows.length * TESTED || cuts > tested * POINTERS * 2) return null;
  const { pointers, copies, squares } = spread(table.fields[field] as TestedField, counts);
  if (pointers > tested * POINTERS) return null;
  return { field, byClass: copies <= tested * COPIES, left: squares / copies / tested };
}

/** How many demands and how many rows stand at the stretches of classes, and the sum of the squares of these. */
function spread({ demands }: TestedField, counts: ReadonlyMap<number, number>) {
  const changes: { readonly cut: number; readonly by: 1 | -1; readonly count: number }[] = [];
  for (const [demand, count] of counts)
    for (const [i, cut] of (demands[demand] ?? []).entries()) changes.push({ cut, by: i % 2 ? -1 : 1, count });
  changes.sort((a, b) => a.cut - b.cut);
  let [here, rows, pointers, copies, squares] = [0, 0, 0, 0, 0];
  for (const [i, { cut, by, count }] of changes.entries()) {
    here += by;
    rows += by * count;
    if (changes[i + 1]?.cut === cut) continue;
    pointers += here;
    copies += rows;
    squares += rows * rows;
  }
  return { pointers, copies, squares };
}
