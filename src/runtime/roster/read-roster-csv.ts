import { type CsvRow, readCsv } from '../../engine/model/csv.ts';
import type { Instant } from '../store/rows.ts';
import {
  type AskReading,
  type Complaint,
  complaintsText,
  type OverrideAsk,
  type OverrideBody,
  readOverride,
} from './override-ask.ts';

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

/** What a file is read against. */
interface Today {
  readonly now: Instant;
  readonly isRep: (rep: string) => boolean;
}

/** Reads roster changes, one rep a row; the header names the columns, in any order. All that is wrong is named at once. */
export function readRosterCsv(text: string, { now, isRep }: Today): RosterReading {
  const { rows, problems } = readCsv(text);
  const [header, ...rest] = rows;
  const names = (header?.cells ?? []).map(cell => cell.text.trim().toLowerCase());
  const wrong = headerProblems(names);
  if (wrong.length > 0) return { asks: [], problems: wrong.map(says => ({ line: header?.line ?? 1, says })) };
  const firstLines = new Map<string, number>();
  const asks: OverrideAsk[] = [];
  const refused: RosterProblem[] = problems.map(({ line, says }) => ({ line, says }));
  for (const row of rest) {
    const cells = cellsOf(names, row);
    const rep = cells.get('rep') ?? '';
    const reading = readRow(rep, cells, now);
    const complaints = [
      ...cellsBeyond(names, row),
      ...repComplaints(rep, firstLines.get(rep), isRep),
      ...awayComplaints(cells),
      ...(reading.ok ? [] : reading.wrong),
    ];
    if (complaints.length > 0) refused.push({ line: row.line, says: complaintsText(complaints) });
    else if (reading.ok) asks.push(reading.ask);
    if (!firstLines.has(rep)) firstLines.set(rep, row.line);
  }
  return { asks, problems: refused.sort((a, b) => a.line - b.line) };
}

function headerProblems(names: readonly string[]): string[] {
  const unknown = names.filter(name => !COLUMNS.some(column => column === name));
  const twice = new Set(names.filter((name, i) => names.indexOf(name) < i));
  const absent = (['rep', 'until', 'reason'] as const).filter(column => !names.includes(column));
  return [
    ...unknown.map(name => `there is no column ${JSON.stringify(name)}; known are ${COLUMNS.join(', ')}`),
    ...[...twice].map(name => `the column ${JSON.stringify(name)} stands twice`),
    ...absent.map(name => `the column ${name} is needed`),
  ];
}

function cellsBeyond(names: readonly string[], { cells }: CsvRow): Complaint[] {
  if (cells.slice(names.length).every(({ text }) => text.trim() === '')) return [];
  const says = `${cells.length} cells under ${names.length} columns; quote a cell that has a comma in it`;
  return [{ field: 'row', says }];
}

function repComplaints(rep: string, firstLine: number | undefined, isRep: Today['isRep']): Complaint[] {
  const of = (says: string): Complaint[] => [{ field: 'rep', says }];
  if (rep === '') return of('say whom');
  if (firstLine !== undefined) return of(`${rep} stands in line ${firstLine} already; write one row a rep`);
  return isRep(rep)
    ? []
    : of(`the live rules know no rep ${JSON.stringify(rep)}; write the id that stands in the rules`);
}

function awayComplaints(cells: Cells): Complaint[] {
  if (!cells.has('away') || (!cells.has('away_from') && !cells.has('away_to'))) return [];
  return [{ field: 'away', says: 'say either away, or away_from and away_to' }];
}

function cellsOf(names: readonly string[], row: CsvRow): Cells {
  const cells = names.map((name, i) => [name as Column, row.cells[i]?.text.trim() ?? ''] as const);
  return new Map(cells.filter(([, text]) => text !== ''));
}

function readRow(rep: string, cells: Cells, now: Instant): AskReading {
  const [active, away] = [truth(cells.get('active')), truth(cells.get('away'))];
  const [from, to, since, until] = (['away_from', 'away_to', 'since', 'until'] as const).map(name => cells.get(name));
  const days = from === undefined && to === undefined ? {} : { away: [{ from: from ?? '', to: to ?? '' }] };
  // A cell of neither true nor false is named by `readOverride`, with all else that is wrong.
  const body = {
    ...(active === undefined ? {} : { active }),
    ...(away === undefined ? days : { away }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    reason: cells.get('reason') ?? '',
  } as OverrideBody;
  return readOverride(rep, body, now);
}

/** Undefined for an empty cell; text that says neither stays as it is, to be complained of. */
function truth(text: string | undefined): unknown {
  const said = text?.toLowerCase();
  return said === 'true' ? true : said === 'false' ? false : text;
}
