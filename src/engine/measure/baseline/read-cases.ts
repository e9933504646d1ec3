import { groupBy } from '../cells.ts';
import type { BaselineCase } from './baseline-case.ts';
import type { ColumnRole, Columns } from './columns.ts';
import { readStamp, type StampStyle } from './read-stamp.ts';

export type LogRow = Readonly<Record<string, unknown>>;

/** Cases of a log, and rows that could not be read as one. */
export interface ReadCases {
  readonly cases: readonly BaselineCase[];
  readonly unreadable: number;
}

/** Activities of an event log by what they mean. */
export interface Activities {
  readonly assigned: readonly string[];
  readonly responded: readonly string[];
  readonly closed: readonly string[];
}

/** What activities are taken for when nobody says otherwise: their names hold one of these. */
export const USUAL_ACTIVITIES: Activities = {
  assigned: ['assigned', 'assign to', 'assign ticket', 'assign lead', 'assign owner', 'take in charge', 'accept'],
  responded: ['respond', 'reply', 'replied', 'contact', 'first touch', 'resolve'],
  closed: ['close'],
};

/** Rows as cases; of rows about one case the last holds, unless the log holds one event a row. */
export function readCases(
  rows: readonly LogRow[],
  columns: Columns,
  style: StampStyle,
  activities: Activities = USUAL_ACTIVITIES,
): ReadCases {
  const groups = [...groupBy(rows, row => cell(row, columns, 'case') ?? '')].filter(([id]) => id !== '');
  const events = columns.activity !== undefined && columns.time !== undefined;
  const read = groups.map(([id, own]) =>
    events ? caseOfEvents(id, own, columns, style, activities) : caseOfRows(id, own, columns, style),
  );
  const cases = read.filter(each => each !== null);
  return { cases: cases.sort((a, b) => a.createdAt - b.createdAt), unreadable: read.length - cases.length };
}

function cell(row: LogRow, columns: Columns, role: ColumnRole): string | null {
  const name = columns[role];
  const value = name === undefined || !Object.hasOwn(row, name) ? null : row[name];
  const text = value === null || value === undefined ? '' : String(value).trim();
  return text === '' || text === '?' ? null : text;
}

function caseOfRows(id: string, rows: readonly LogRow[], columns: Columns, style: StampStyle): BaselineCase | null {
  const row = rows.at(-1) ?? {};
  const stamp = (role: ColumnRole) => readStamp(cell(row, columns, role) ?? '', style);
  const createdAt = stamp('created');
  if (createdAt === null) return null;
  const times = { assignedAt: stamp('assigned'), respondedAt: stamp('responded'), closedAt: stamp('closed') };
  const handovers = Number(cell(row, columns, 'handovers') ?? teamChanges(rows, columns));
  const reopened = !['0', 'false', 'no', ''].includes((cell(row, columns, 'reopened') ?? '').toLowerCase());
  return { id, ...kindOf(row, columns), createdAt, ...times, handovers: handovers || 0, reopened };
}

function caseOfEvents(
  id: string,
  rows: readonly LogRow[],
  columns: Columns,
  style: StampStyle,
  activities: Activities,
): BaselineCase | null {
  const events = rows.flatMap(row => {
    const at = readStamp(cell(row, columns, 'time') ?? '', style);
    return at === null ? [] : [{ at, what: (cell(row, columns, 'activity') ?? '').toLowerCase(), row }];
  });
  const [first] = events.sort((a, b) => a.at - b.at);
  if (!first) return null;
  const means = (part: keyof Activities) => (event: { readonly what: string }) =>
    activities[part].some(word => event.what.includes(word.toLowerCase()));
  const assigned = events.find(means('assigned'));
  const responded = events.find(means('responded'));
  const closed = events.findLast(means('closed'));
  const firstClosed = events.findIndex(means('closed'));
  return {
    id,
    ...kindOf(first.row, columns),
    createdAt: first.at,
    // Somebody who answers had it, whether or not the log says so.
    assignedAt: assigned?.at ?? responded?.at ?? null,
    respondedAt: responded?.at ?? null,
    closedAt: closed?.at ?? null,
    handovers: teamChanges(
      events.map(({ row }) => row),
      columns,
    ),
    reopened: firstClosed >= 0 && events.slice(firstClosed + 1).some(event => !means('closed')(event)),
  };
}

const kindOf = (row: LogRow, columns: Columns) => ({
  source: cell(row, columns, 'source'),
  segment: cell(row, columns, 'segment'),
});

function teamChanges(rows: readonly LogRow[], columns: Columns): number {
  const teams = rows.map(row => cell(row, columns, 'team')).filter(team => team !== null);
  return teams.filter((team, i) => i > 0 && team !== teams[i - 1]).length;
}
