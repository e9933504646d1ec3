import type { Code } from './code.ts';
import { KIND } from './node.ts';
import { ANY, type Rows } from './rows.ts';

/** Writes a node that holds few rows and asks one after another. */
export function writeList(code: Code, table: Rows, rows: readonly number[], open: readonly number[]): number {
  const body = rows.flatMap(row => {
    const tests = testsOf(code, table, row, open);
    return [table.rules[row] ?? 0, tests.length, ...tests.flat()];
  });
  return code.add([KIND.list, table.rules[rows[0] ?? 0] ?? 0, 0, rows.length, ...body]);
}

/** The tests of a row as [field, from, to], the narrowest first: it is the most likely to fail. */
function testsOf(code: Code, table: Rows, row: number, open: readonly number[]): number[][] {
  const tests = open.flatMap(field => {
    const { demands, classes } = table.fields[field] as Rows['fields'][number];
    const bounds = demands[table.demands[row * table.fields.length + field] ?? ANY];
    if (!bounds) return [];
    const [from = 0, to = 0] = bounds;
    if (bounds.length === 2) return [{ width: (to - from) / classes.count, test: [field, from, to] }];
    return [{ width: 1, test: [field, -1, code.add([bounds.length, ...bounds])] }];
  });
  return tests.sort((a, b) => a.width - b.width).map(({ test }) => test);
}
