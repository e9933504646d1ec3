import type { Code } from './code.ts';
import { FIELD, KIND, MOST_FIELDS } from './node.ts';
import { ANY, demandOf, type Rows } from './rows.ts';

/** Writes a node that holds few rows and asks one after another. */
export function writeList(code: Code, table: Rows, rows: readonly number[], fields: readonly number[]): number {
  const body = rows.flatMap(row => {
    const tests = writeTests(code, table, row, fields);
    return [table.rules[row] ?? 0, tests.length, ...tests];
  });
  return code.add([KIND.list, table.rules[rows[0] ?? 0] ?? 0, 0, rows.length, ...body]);
}

/** A row's tests of some fields, each as two numbers: see node.ts. The narrowest goes first: it is the most likely to fail. */
export function writeTests(code: Code, table: Rows, row: number, fields: readonly number[]): number[] {
  const tested = fields.filter(field => demandOf(table, row, field) !== ANY);
  tested.sort((a, b) => widthOf(table, row, a) - widthOf(table, row, b));
  return tested.flatMap(field => {
    const demand = demandOf(table, row, field);
    const bounds = table.fields[field]?.demands[demand] ?? [];
    const [from = 0, to = 0] = bounds;
    if (bounds.length === 2 && from < FIELD && field < MOST_FIELDS) return [field * FIELD + from, to];
    return [-1 - field, code.addOnce(`${field} ${demand}`, () => [bounds.length, ...bounds])];
  });
}

/** The share of a field's classes that a row's demand lies between. */
function widthOf(table: Rows, row: number, field: number): number {
  const { demands, classes } = table.fields[field] as Rows['fields'][number];
  const bounds = demands[demandOf(table, row, field)] ?? [];
  return ((bounds.at(-1) ?? 0) - (bounds[0] ?? 0)) / classes.count;
}
