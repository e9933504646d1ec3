/** One cell. `line` and `column` are where it begins, from 1; columns count UTF-16 units, as YAML places do. */
export interface CsvCell {
  readonly text: string;
  readonly column: number;
  readonly line: number;
}

/** One record; `line` is where it begins. A quoted cell may run over several lines. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly CsvCell[];
}

/** A row that can't be read, and the place that breaks it. */
export interface CsvProblem {
  readonly line: number;
  readonly column: number;
  readonly says: string;
}

export type CsvRecord = CsvRow | CsvProblem;

/** Reads CSV that arrives in pieces; the pieces may be cut anywhere. Records come in the order of the text. */
export interface CsvReader {
  push(chunk: string): CsvRecord[];
  /** Says that no more text comes. */
  end(): CsvRecord[];
}

export const isCsvProblem = (record: CsvRecord): record is CsvProblem => 'says' in record;

/** Reads a whole text: RFC 4180 with LF, CRLF or CR, an optional byte order mark; blank lines are skipped. */
export function readCsv(text: string): { rows: CsvRow[]; problems: CsvProblem[] } {
  const reader = csvReader();
  const records = reader.push(text).concat(reader.end());
  return {
    rows: records.filter((record): record is CsvRow => !isCsvProblem(record)),
    problems: records.filter(isCsvProblem),
  };
}

/**
 * A row that breaks the rules costs the line on which its broken cell begins, and reading goes on with the next
 * line: one stray quote never swallows the rest of a file. Rows longer than `limit` characters are problems too.
 */
export function csvReader(limit = Number.POSITIVE_INFINITY): CsvReader {
  const cursor: Cursor = { text: '', at: 0, line: 1, lineStart: 0, seen: 0, whole: false };
  let fresh = true;
  let skipping = false;

  function read(): CsvRecord[] {
    const found: CsvRecord[] = [];
    for (;;) {
      if (skipping && !skipLine(cursor)) break;
      skipping = false;
      if (cursor.at === cursor.text.length) break;
      const { at, line } = cursor;
      cursor.seen = at;
      const record = readRecord(cursor);
      const tooLong = cursor.seen - at > limit;
      if (tooLong || !record) Object.assign(cursor, { at, line, lineStart: at });
      if (tooLong) found.push(problem(cursor, at, `the row is longer than ${limit} characters`));
      else if (!record) break;
      else if (!isBlank(record, cursor.text.charCodeAt(at))) found.push(record);
      skipping = tooLong || (record !== null && isCsvProblem(record));
    }
    return found;
  }

  return {
    push(chunk) {
      cursor.text = cursor.text.slice(cursor.at) + (fresh && chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk);
      cursor.lineStart -= cursor.at;
      cursor.at = 0;
      fresh &&= chunk === '';
      return read();
    },
    end() {
      cursor.whole = true;
      return read();
    },
  };
}

/** Where reading stands. `seen` is how far the row at hand was looked at; `whole` says that no more text comes. */
interface Cursor {
  text: string;
  at: number;
  line: number;
  lineStart: number;
  seen: number;
  whole: boolean;
}

const QUOTE = 34;
const COMMA = 44;
const LF = 10;
const CR = 13;

/** Null when the row may go on in text still to come. At a problem the cursor stays on the broken cell. */
function readRecord(cursor: Cursor): CsvRecord | null {
  const { line } = cursor;
  const cells: CsvCell[] = [];
  for (;;) {
    const cell = cursor.text.charCodeAt(cursor.at) === QUOTE ? quotedCell(cursor) : plainCell(cursor);
    if (!cell || 'says' in cell) return cell;
    cells.push(cell);
    if (cursor.text.charCodeAt(cursor.at) === COMMA) cursor.at += 1;
    else return passLineEnd(cursor) ? { line, cells } : null;
  }
}

function plainCell(cursor: Cursor): CsvCell | CsvProblem | null {
  const { text, at } = cursor;
  let end = at;
  while (end < text.length && !endsPlainText(text.charCodeAt(end))) end += 1;
  cursor.seen = end;
  if (end === text.length && !cursor.whole) return null;
  if (text.charCodeAt(end) === QUOTE) return problem(cursor, end, 'a quote inside a cell that has no quotes around it');
  cursor.at = end;
  return { text: text.slice(at, end), line: cursor.line, column: at - cursor.lineStart + 1 };
}

const endsPlainText = (code: number): boolean =>
  code <= COMMA && (code === COMMA || code === LF || code === CR || code === QUOTE);

function quotedCell(cursor: Cursor): CsvCell | CsvProblem | null {
  const { text, at, line } = cursor;
  const column = at - cursor.lineStart + 1;
  const closing = closingQuote(text, at + 1);
  const known = closing >= 0 && closing + 1 < text.length;
  cursor.seen = closing < 0 ? text.length : closing + 1;
  if (!known && !cursor.whole) return null;
  if (closing < 0) return problem(cursor, at, 'the quote that opens this cell is never closed');
  if (known && !endsQuotedCell(text.charCodeAt(closing + 1))) {
    return problem(cursor, at, 'this cell has text after its closing quote');
  }
  const content = text.slice(at + 1, closing);
  cursor.at = closing + 1;
  countLines(cursor, at, closing);
  return { text: content.includes('"') ? content.replaceAll('""', '"') : content, line, column };
}

const endsQuotedCell = (code: number): boolean => code === COMMA || code === LF || code === CR;

/** The first quote that isn't doubled, or -1. */
function closingQuote(text: string, from: number): number {
  let quote = text.indexOf('"', from);
  while (quote >= 0 && text.charCodeAt(quote + 1) === QUOTE) quote = text.indexOf('"', quote + 2);
  return quote;
}

function countLines(cursor: Cursor, from: number, to: number): void {
  for (let i = from; i < to; i += 1) {
    const code = cursor.text.charCodeAt(i);
    if (code !== LF && !(code === CR && cursor.text.charCodeAt(i + 1) !== LF)) continue;
    cursor.line += 1;
    cursor.lineStart = i + 1;
  }
}

/** Steps over a line end, or stands at the end of the whole text; false when that can't be told yet. */
function passLineEnd(cursor: Cursor): boolean {
  const { text, at } = cursor;
  if (at === text.length) return cursor.whole;
  const isCr = text.charCodeAt(at) === CR;
  if (isCr && at + 1 === text.length && !cursor.whole) return false;
  cursor.at = isCr && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
  cursor.line += 1;
  cursor.lineStart = cursor.at;
  return true;
}

function skipLine(cursor: Cursor): boolean {
  const { text } = cursor;
  while (cursor.at < text.length && text.charCodeAt(cursor.at) !== LF && text.charCodeAt(cursor.at) !== CR) {
    cursor.at += 1;
  }
  return passLineEnd(cursor);
}

const problem = (cursor: Cursor, at: number, says: string): CsvProblem => ({
  line: cursor.line,
  column: at - cursor.lineStart + 1,
  says,
});

/** `""` alone on its line is a row with an empty cell; nothing or white space alone is no row. */
const isBlank = (record: CsvRecord, firstCode: number): boolean =>
  !isCsvProblem(record) && record.cells.length === 1 && firstCode !== QUOTE && record.cells[0]?.text.trim() === '';
