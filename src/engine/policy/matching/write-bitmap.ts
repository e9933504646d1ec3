import type { Code } from './code.ts';
import { BODY, KIND, WORD } from './node.ts';
import { ANY, type Rows, type TestedField } from './rows.ts';
import { Stretches, writeTable } from './stretches.ts';

/** Writes a node that holds some hundred rows as bits: one bit a row, for each class of each field. */
export function writeBitmap(code: Code, table: Rows, rows: readonly number[], fields: readonly number[]): number {
  const columns = fields.map(field => columnOf(table, rows, field)).sort((a, b) => a.density - b.density);
  const rules = rows.map(row => table.rules[row] ?? 0);
  const lowest = rules.filter((_, i) => i % WORD === 0);
  const masks = rows.map((_, i) => columns.reduce((mask, { demanded }, bit) => mask | (demanded[i] ? 1 << bit : 0), 0));
  const tables = columns.flatMap(column => [column.field, writeColumn(code, column)]);
  const body = [rows.length, columns.length, 0, ...tables];
  const at = code.add([KIND.bitmap, rules[0] ?? 0, 0, ...body, ...lowest, ...rules, ...masks]);
  code.set(at + BODY + 2, at + BODY + body.length);
  return at;
}

/** What a bitmap's rows demand of one field. */
interface Column {
  readonly field: number;
  readonly classes: number;
  readonly stretches: Stretches;
  /** Bits of the rows, stretch by stretch. */
  readonly bits: Int32Array;
  readonly demanded: readonly boolean[];
  /** How much of the bits is set: the fields with few are asked first. */
  readonly density: number;
}

function columnOf(table: Rows, rows: readonly number[], field: number): Column {
  const { demands, classes } = table.fields[field] as TestedField;
  const numbers = rows.map(row => table.demands[row * table.fields.length + field] ?? ANY);
  const stretches = new Stretches([...new Set(numbers)].map(number => demands[number] ?? []));
  const words = Math.ceil(rows.length / WORD);
  const bits = new Int32Array(stretches.count * words);
  const flip = (row: number, stretch: number) => {
    const at = stretch * words + Math.floor(row / WORD);
    bits[at] = (bits[at] ?? 0) ^ (1 << (row % WORD));
  };
  // A row's bit is flipped where its demand begins and ends to hold; what stands below is carried upwards.
  for (const [row, number] of numbers.entries()) {
    if (number === ANY) flip(row, 0);
    else for (const cut of demands[number] ?? []) flip(row, stretches.from(cut));
  }
  for (let at = words; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) ^ (bits[at - words] ?? 0);
  const demanded = numbers.map(number => number !== ANY);
  return { field, classes: classes.count, stretches, bits, demanded, density: densityOf(bits) };
}

function densityOf(bits: Int32Array): number {
  let set = 0;
  for (let word of bits) for (; word; word &= word - 1) set += 1;
  return set / bits.length;
}

/** Writes the bits of each stretch, the same bits once, and the table that points at them. */
function writeColumn(code: Code, { stretches, bits, classes }: Column): number {
  const words = bits.length / stretches.count;
  const written = new Map<string, number>();
  const pointers = Array.from({ length: stretches.count }, (_, stretch) => {
    const own = bits.subarray(stretch * words, (stretch + 1) * words);
    if (own.every(word => word === 0)) return 0;
    const name = own.join();
    const at = written.get(name) ?? code.add(own);
    written.set(name, at);
    return at;
  });
  return writeTable(code, stretches, classes, pointers);
}
