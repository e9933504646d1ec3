import type { Words } from '../model/finding.ts';
import { didYouMean } from './say-file.ts';

const CELLS =
  'A cell holds a value, `a|b`, `!a|b`, `100..1999`, `94*`, `@list`, or nothing. For anything else write a rule.';
const quoted = JSON.stringify;

/** What is said about tables: their file, header and rows. */
export const sayTable = {
  noFile: (file: string, near: string | null): Words => ({
    says: `The file ${quoted(file)} does not stand beside this table.${didYouMean(near)}`,
    why: 'A table names a CSV file in its own folder.',
  }),
  noColumn: (column: string, file: string, near: string | null): Words => ({
    says: `The header of ${file} has no column ${quoted(column)}.${didYouMean(near)}`,
    why: 'Name a column of the header row, letter for letter.',
  }),
  twoColumns: (column: string, file: string): Words => ({
    says: `The header of ${file} has the column ${quoted(column)} twice.`,
    why: 'Nobody could tell which of them is meant; rename one.',
  }),
  repeatedKey: (id: string, line: number): Words => ({
    says: `The row makes the rule ${quoted(id)} a second time; first in line ${line}.`,
    why: 'A key names one row. Keys that differ only in case or signs are the same.',
  }),
  noKey: { says: 'The row has no key.', why: "The key becomes the rule's id; fill the cell." },
  longKey: (id: string): Words => ({
    says: `The row's rule id ${quoted(id)} is longer than 100 characters.`,
    why: 'Shorten the key.',
  }),
  tooManyCells: (cells: number, width: number): Words => ({
    says: `The row has ${cells} cells, the header ${width}.`,
    why: 'Quote a value that holds a comma.',
  }),
  noTest: {
    says: 'The row has no test, so it would match nothing.',
    why: 'Fill one of the `when` columns or delete the row.',
  },
  noAssignee: { says: 'The row names nobody to assign to.', why: 'Fill the `assign` column.' },
  badPriority: (value: string): Words => ({
    says: `${quoted(value)} is no priority.`,
    why: 'A priority is an integer from -1000 to 1000; an empty cell is 0.',
  }),
  unwritable: (cell: string): Words => ({ says: `The cell ${quoted(cell)} is no test.`, why: CELLS }),
  notNegatable: (cell: string): Words => ({
    says: `The cell ${quoted(cell)} negates what cannot be negated.`,
    why: `\`!\` stands before values only. ${CELLS}`,
  }),
  badBounds: (cell: string): Words => ({ says: `The cell ${quoted(cell)} is no range of integers.`, why: CELLS }),
  notInteger: (value: string): Words => ({ says: `${quoted(value)} is no plain integer.`, why: CELLS }),
} as const;
