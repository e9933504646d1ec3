import { type CsvRow, readCsv } from '../model/csv.ts';
import { finding } from '../model/finding.ts';
import type { RulesFile } from '../model/rules-file.ts';
import type { Finding } from '../model/types.gen.ts';
import { isKind, KINDS, type Kind } from './check-schema.ts';
import { readText } from './read-text.ts';
import { readYaml, type YamlText } from './read-yaml.ts';
import { sayFile } from './say-file.ts';

/** A CSV file; whether it is a list or belongs to a table is decided later. */
export interface CsvText {
  readonly path: string;
  /** Null when the file could not be read. */
  readonly rows: readonly CsvRow[] | null;
}

export interface Texts {
  readonly yaml: readonly YamlText[];
  readonly csv: readonly CsvText[];
  /** Kinds of the files that could not be read, as far as their first lines tell; all kinds if they don't. */
  readonly refused: ReadonlySet<Kind>;
  readonly findings: readonly Finding[];
}

const CSV_LIMIT = 16 * 1024 * 1024;

/** All files below a rules folder → YAML documents and CSV rows, with every reason why one could not be read. */
export function readTexts(files: readonly RulesFile[]): Texts {
  const yaml: YamlText[] = [];
  const csv: CsvText[] = [];
  const findings: Finding[] = [];
  const refused = new Set<Kind>();
  for (const file of files) {
    if (file.kind === 'other') {
      findings.push(finding('schema', { file: file.path, line: null, column: null }, sayFile.notAFile(file.what)));
    } else if (/\.ya?ml$/.test(file.path)) {
      const read = readYaml(file.path, file.bytes);
      for (const each of read.findings) findings.push(each);
      if (read.text) yaml.push(read.text);
      else for (const kind of kindsIn(file.bytes)) refused.add(kind);
    } else {
      const read = readCsvText(file.path, file.bytes);
      for (const each of read.findings) findings.push(each);
      if (!read.text) for (const kind of ['list', 'table'] as const) refused.add(kind);
      csv.push(read.text ?? { path: file.path, rows: null });
    }
  }
  return { yaml, csv, refused, findings };
}

function kindsIn(bytes: Uint8Array): readonly Kind[] {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  const kind = /^kind:[ \t]*["']?([a-z]+)/m.exec(start)?.[1];
  return isKind(kind) ? [kind] : KINDS;
}

function readCsvText(path: string, bytes: Uint8Array): { text: CsvText | null; findings: Finding[] } {
  const read = readText(path, bytes, CSV_LIMIT);
  if (read.text === null) return { text: null, findings: read.findings };
  const { rows, problems } = readCsv(read.text);
  const findings = problems.map(({ line, column, says }) =>
    finding('schema', { file: path, line, column }, { says, why: sayFile.csvQuotes }),
  );
  return { text: { path, rows }, findings };
}
