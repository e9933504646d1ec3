import type { Code } from './code.ts';
import { KIND } from './node.ts';
import { ANY, demandOf, type Rows } from './rows.ts';

/** Writes a node that holds few rows and asks one after another. */
export function writeList(code: Code, table: Rows, rows: readonly number[], fields: readonly number[]): number {
  const body = rows.flatMap(row => {
    const tested = fields.filter(field => demandOf(table, row, field) !== ANY);
    // The narrowest first: it is the most likely to fail.
    const tests = tested.sort((a, b) => widthOf(table, row, a) - widthOf(table, row, b));
    return [table.rules[row] ?? 0, tests.length, ...tests.flatMap(field => writeTest(code, table, row, field))];
  });
  return code.add([KIND.list, table.rules[rows[0] ?? 0] ?? 0, 0, rows.length, ...body]);
}

/** A test as [field, from, to]: see node.ts. */
export function writeTest(code: Code, table: Rows, row: number, field: number): [number, number, number] {
  const bounds = table.fields[field]?.demands[demandOf(table, row, field)] ?? [];
  if (bounds.length === 2) return [field, bounds[0] ?? 0, bounds[1] ?? 0];
  return [field, -1, bounds.length && code.add([bounds.length, ...bounds])];
}

/** The share of a field's classes that a row's demand lies between. */
function widthOf(table: Rows, row: number, field: number): number {
  const { demands, classes } = table.fields[field] as Rows['fields'][number];
  const bounds = demands[demandOf(table, row, field)] ?? [];
  return ((bounds.at(-1) ?? 0) - (bounds[0] ?? 0)) / classes.count;
}
