import type { Code } from './code.ts';
import { KIND, WORD } from './node.ts';
import { ANY, demandOf, type Rows, type TestedField } from './rows.ts';
import { writeTest } from './write-list.ts';

/** The bits of a field may take this many words for each row of the bitmap; fields of more classes are asked row by row. */
const WORDS_A_ROW = 4;
const WORDS_AT_LEAST = 1024;

/** Writes a node that holds some hundred rows as bits: one bit a row, for each class of each field. */
export function writeBitmap(code: Code, table: Rows, rows: readonly number[], fields: readonly number[]): number {
  const words = Math.ceil(rows.length / WORD);
  const most = Math.max(WORDS_AT_LEAST, rows.length * WORDS_A_ROW);
  const isWide = (field: number) => (table.fields[field] as TestedField).classes.count * words > most;
  const wide = fields.filter(isWide);
  const columns = fields.filter(field => !isWide(field)).map(field => columnOf(table, rows, words, field));
  columns.sort((a, b) => a.density - b.density);
  const order = [...columns.map(column => column.field), ...wide];
  const parts = [...columns.flatMap(({ field, bits }) => [field, code.add(bits)]), ...wide];
  const rules = rows.map(row => table.rules[row] ?? 0);
  const lowest = rules.filter((_, i) => i % WORD === 0);
  const records = rows.flatMap((row, i) => [
    rules[i] ?? 0,
    order.reduce((mask, field, bit) => mask | (demandOf(table, row, field) === ANY ? 0 : 1 << bit), 0),
    ...wide.flatMap(field => writeTest(code, table, row, field).slice(1)),
  ]);
  const body = [rows.length, columns.length, wide.length, ...parts, ...lowest, ...records];
  return code.add([KIND.bitmap, rules[0] ?? 0, 0, ...body]);
}

/** A field's bits of the rows, class by class. */
interface Column {
  readonly field: number;
  readonly bits: Int32Array;
  /** How much of the bits is set: the fields with few are asked first. */
  readonly density: number;
}

function columnOf(table: Rows, rows: readonly number[], words: number, field: number): Column {
  const { demands, classes } = table.fields[field] as TestedField;
  const bits = new Int32Array(classes.count * words);
  const flip = (row: number, one: number) => {
    const at = one * words + Math.floor(row / WORD);
    if (at < bits.length) bits[at] = (bits[at] ?? 0) ^ (1 << (row % WORD));
  };
  // A row's bit is flipped where its demand begins and ends to hold; what stands below is carried upwards.
  for (const [i, row] of rows.entries()) {
    const demand = demandOf(table, row, field);
    if (demand === ANY) flip(i, 0);
    else for (const cut of demands[demand] ?? []) flip(i, cut);
  }
  for (let at = words; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) ^ (bits[at - words] ?? 0);
  return { field, bits, density: densityOf(bits) };
}

function densityOf(bits: Int32Array): number {
  let set = 0;
  for (let word of bits) for (; word; word &= word - 1) set += 1;
  return set / bits.length;
}
