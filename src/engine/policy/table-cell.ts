import type { Words } from '../model/finding.ts';
import type { Test } from '../model/types.gen.ts';
import { sayTable } from './say-table.ts';

export type CellReading =
  | { readonly form: 'empty' }
  | { readonly form: 'test'; readonly test: Test }
  | { readonly form: 'refused'; readonly words: Words };

const test = (value: Test): CellReading => ({ form: 'test', test: value });
const refused = (words: Words): CellReading => ({ form: 'refused', words });

/** A `when` cell: `value`, `a|b`, `!a|b`, `100..1999`, `94*`, `@list`, or nothing (no test). */
export function readCell(cell: string, integer: boolean): CellReading {
  if (cell === '') return { form: 'empty' };
  if (cell.startsWith('@')) return listCell(cell);
  if (cell.startsWith('!')) return notCell(cell, integer);
  if (cell.includes('..')) return integer ? boundsCell(cell) : refused(sayTable.unwritable(cell));
  if (cell.endsWith('*')) return prefixCell(cell);
  const values = valuesOf(cell, integer);
  if (!Array.isArray(values)) return refused(values);
  return test(values.length === 1 ? (values[0] as Test) : (values as Test));
}

function listCell(cell: string): CellReading {
  const id = cell.slice(1);
  return /^[a-z0-9][a-z0-9._-]{0,99}$/.test(id) ? test({ list: id }) : refused(sayTable.unwritable(cell));
}

function notCell(cell: string, integer: boolean): CellReading {
  const rest = cell.slice(1).trim();
  if (rest.startsWith('@') || rest.endsWith('*') || rest.includes('..')) return refused(sayTable.notNegatable(cell));
  const values = valuesOf(rest, integer, cell);
  return Array.isArray(values) ? test({ not: values.length === 1 ? values[0] : values } as Test) : refused(values);
}

function prefixCell(cell: string): CellReading {
  const prefix = cell.slice(0, -1);
  return prefix === '' || /[|*!@]|\.\./.test(prefix) ? refused(sayTable.unwritable(cell)) : test({ prefix });
}

function boundsCell(cell: string): CellReading {
  const edges = cell.split('..').map(edge => edge.trim());
  const [lower, upper] = edges;
  const sound = edges.length === 2 && (lower || upper) && edges.every(edge => edge === '' || isInteger(edge));
  if (!sound) return refused(sayTable.badBounds(cell));
  return test({ ...(lower ? { gte: Number(lower) } : {}), ...(upper ? { lte: Number(upper) } : {}) } as Test);
}

function valuesOf(text: string, integer: boolean, cell = text): (string | number)[] | Words {
  const parts = text.split('|').map(part => part.trim());
  const bad = parts.find(part => part === '' || /[*!@]|\.\./.test(part));
  if (bad !== undefined) return sayTable.unwritable(cell);
  if (!integer) return parts;
  const notPlain = parts.find(part => !isInteger(part));
  return notPlain === undefined ? parts.map(Number) : sayTable.notInteger(notPlain);
}

const LARGEST = 2n ** 53n;

/** A plain integer within ±2^53, where numbers are still exact. */
function isInteger(text: string): boolean {
  if (!/^[-+]?\d{1,16}$/.test(text)) return false;
  const value = BigInt(text.replace('+', ''));
  return value <= LARGEST && value >= -LARGEST;
}
