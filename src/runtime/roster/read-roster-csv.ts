import { type CsvRow, readCsv } from '../../engine/model/csv.ts';
import type { Instant } from '../store/rows.ts';
import { type OverrideAsk, type OverrideBody, readOverride } from './override-ask.ts';

/** A line of the file that can't be taken, and why. */
export interface RosterProblem {
  readonly line: number;
  readonly says: string;
}

export interface RosterReading {
  readonly asks: readonly OverrideAsk[];
  readonly problems: readonly RosterProblem[];
}

const COLUMNS = ['rep', 'active', 'away', 'away_from', 'away_to', 'since', 'until', 'reason'] as const;
type Column = (typeof COLUMNS)[number];
type Cells = ReadonlyMap<Column, string>;

/** Reads roster changes, one rep a row; the header names the columns, in any order. */
export function readRosterCsv(text: string, now: Instant): RosterReading {
  const { rows, problems } = readCsv(text);
  const [header, ...rest] = rows;
  const names = (header?.cells ?? []).map(cell => cell.text.trim().toLowerCase());
  const wrong = headerProblem(names);
  if (wrong !== null) return { asks: [], problems: [{ line: header?.line ?? 1, says: wrong }] };
  const read = rest.map(row => ({ line: row.line, reading: readRow(cellsOf(names, row), now) }));
  const refused = read.flatMap(({ line, reading }) =>
    reading.ok ? [] : [{ line, says: `${reading.field}: ${reading.says}` }],
  );
  return {
    asks: read.flatMap(({ reading }) => (reading.ok ? reading.ask : [])),
    problems: [...problems.map(({ line, says }) => ({ line, says })), ...refused].sort((a, b) => a.line - b.line),
  };
}

function headerProblem(names: readonly string[]): string | null {
  const unknown = names.find(name => !COLUMNS.some(column => column === name));
  if (unknown !== undefined) return `there is no column ${JSON.stringify(unknown)}; known are ${COLUMNS.join(', ')}`;
  const absent = (['rep', 'until', 'reason'] as const).find(column => !names.includes(column));
  return absent === undefined ? null : `the column ${absent} is needed`;
}

function cellsOf(names: readonly string[], row: CsvRow): Cells {
  const cells = names.map((name, i) => [name as Column, row.cells[i]?.text.trim() ?? ''] as const);
  return new Map(cells.filter(([, text]) => text !== ''));
}

function readRow(cells: Cells, now: Instant) {
  const [active, away] = [truth(cells.get('active')), truth(cells.get('away'))];
  if (active === null) return { ok: false, field: 'active', says: 'write true or false' } as const;
  if (away === null) return { ok: false, field: 'away', says: 'write true or false' } as const;
  const [from, to, since, until] = (['away_from', 'away_to', 'since', 'until'] as const).map(name => cells.get(name));
  const days = from === undefined && to === undefined ? {} : { away: [{ from: from ?? '', to: to ?? '' }] };
  const body: OverrideBody = {
    ...(active === undefined ? {} : { active }),
    ...(away === undefined ? days : { away }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    reason: cells.get('reason') ?? '',
  };
  return readOverride(cells.get('rep') ?? '', body, now);
}

/** Undefined for an empty cell, null for one that says neither. */
function truth(text: string | undefined): boolean | null | undefined {
  if (text === undefined) return undefined;
  const said = text.toLowerCase();
  return said === 'true' ? true : said === 'false' ? false : null;
}
