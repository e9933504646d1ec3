import { type CsvRecord, type CsvRow, csvReader, isCsvProblem } from '../../engine/model/csv.ts';
import { UnreadableInput } from '../unreadable-input.ts';
import { type LeadLine, type LeadReader, LONGEST, type Numbering, unreadableLine } from './lead-line.ts';

/** The header's raw keys by column; a column without a name is null and gives nothing. */
type Header = readonly (string | null)[];

/** CSV with a header row. The reader throws UnreadableInput when the header can't be used. */
export function csvLeads(numbering: Numbering): LeadReader {
  const reader = csvReader(LONGEST);
  let header: Header | null = null;

  function take(records: readonly CsvRecord[]): LeadLine[] {
    const found: LeadLine[] = [];
    for (const record of records) {
      if (header) found.push(leadLine(record, header, numbering));
      else header = readHeader(record, numbering.file);
    }
    return found;
  }

  return { push: text => take(reader.push(text)), end: () => take(reader.end()) };
}

function readHeader(record: CsvRecord, file: string): Header {
  if (isCsvProblem(record)) throw badHeader(file, record.line, record.says);
  const names = record.cells.map(cell => cell.text);
  if (!names.every(name => name.isWellFormed())) throw badHeader(file, record.line, 'it is not UTF-8');
  const twice = names.find((name, i) => name !== '' && names.indexOf(name) !== i);
  if (twice !== undefined) throw badHeader(file, record.line, `the column ${JSON.stringify(twice)} stands twice`);
  return names.map(name => name || null);
}

function badHeader(file: string, line: number, says: string): UnreadableInput {
  const next = 'Give each column one name in the first row.';
  return new UnreadableInput('malformed', `The header of ${file} can't be read (line ${line}): ${says}.`, next);
}

function leadLine(record: CsvRecord, header: Header, numbering: Numbering): LeadLine {
  if (isCsvProblem(record)) return unreadableLine(numbering, record.line, record.says);
  const problem = rowProblem(record, header);
  if (problem !== null) return unreadableLine(numbering, record.line, problem);
  return { place: numbering.next(), raw: rawOf(record, header) };
}

function rowProblem(row: CsvRow, header: Header): string | null {
  if (row.cells.length > header.length) return `it has ${row.cells.length} cells, but the header has ${header.length}`;
  return row.cells.every(cell => cell.text.isWellFormed()) ? null : 'it is not UTF-8';
}

function rawOf(row: CsvRow, header: Header): Record<string, unknown> {
  const raw: Record<string, unknown> = {};
  for (const [i, cell] of row.cells.entries()) {
    const key = header[i];
    if (key === '__proto__') Object.defineProperty(raw, key, { value: cell.text, enumerable: true });
    else if (key) raw[key] = cell.text;
  }
  return raw;
}
