import type { Code } from './code.ts';
import { KIND, MOST_COLUMNS, WORD } from './node.ts';
import { ANY, demandOf, type Rows, type TestedField } from './rows.ts';
import { writeTests } from './write-list.ts';

/** The bits of a field may take this many words for each row of the bitmap, or this many in all. */
const WORDS_A_ROW = 4;
const WORDS_AT_LEAST = 1024;
/** How many rows must be expected to be left for another field to become bits. */
const ENOUGH = 0.1;

/** Writes a node that holds some hundred rows as bits: one bit a row, for each class of each field. */
export function writeBitmap(code: Code, table: Rows, rows: readonly number[], fields: readonly number[]): number {
  const columns = columnsOf(table, rows, fields);
  const asked = fields.filter(field => columns.every(column => column.field !== field));
  const parts = columns.flatMap(({ field, bits }) => [field, code.add(bits)]);
  const rules = rows.map(row => table.rules[row] ?? 0);
  const lowest = rules.filter((_, i) => i % WORD === 0);
  const records = rows.flatMap((row, i) => {
    const tests = writeTests(code, table, row, asked);
    return [rules[i] ?? 0, tests.length && code.add([tests.length, ...tests])];
  });
  return code.add([KIND.bitmap, rules[0] ?? 0, 0, rows.length, columns.length, ...parts, ...lowest, ...records]);
}

/**
 * The fields whose tests become bits: those that leave the fewest rows, until less than one is expected to be left. Of
 * the rows that then are left all the same, the other tests are asked one by one.
 */
function columnsOf(table: Rows, rows: readonly number[], fields: readonly number[]): Column[] {
  const words = Math.ceil(rows.length / WORD);
  const most = Math.max(WORDS_AT_LEAST, rows.length * WORDS_A_ROW);
  const columns = fields
    .filter(field => (table.fields[field] as TestedField).classes.count * words <= most)
    .map(field => columnOf(table, rows, words, field))
    .sort((a, b) => a.density - b.density);
  let left = rows.length;
  return columns.filter(({ density }, i) => {
    const wanted = i < MOST_COLUMNS && left >= ENOUGH;
    left *= density;
    return wanted;
  });
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
  return { field, bits, density: densityOf(bits, words) };
}

/** The share of the rows that a class leaves, weighted by it: leads are expected where the rules are. */
function densityOf(bits: Int32Array, words: number): number {
  let [sum, squares] = [0, 0];
  for (let one = 0; one < bits.length; one += words) {
    let set = 0;
    for (let at = one; at < one + words; at += 1) for (let word = bits[at] ?? 0; word; word &= word - 1) set += 1;
    sum += set;
    squares += set * set;
  }
  return squares / sum / (words * WORD);
}
