import type { CsvRow } from '../model/csv.ts';
import { finding } from '../model/finding.ts';
import type { Policy } from '../model/types.gen.ts';
import { nearest } from '../model/values/nearest.ts';
import type { KindDocument } from './documents.ts';
import type { Gathering } from './gathering.ts';
import { placeOf } from './place-of.ts';
import type { Spot } from './places.ts';
import type { CsvText } from './read-texts.ts';
import type { YamlText } from './read-yaml.ts';
import type { Roll } from './roll.ts';
import { sayTable } from './say-table.ts';
import { headerOf, type TableHeader } from './table-header.ts';
import { rowAsRule } from './table-row.ts';

type PolicyRule = Policy['rules'][number];
type Fields = Readonly<Record<string, { readonly type: string }>>;

/** Each row of each table becomes a rule. Returns the CSV files that belong to tables. */
export function collectTables(desk: Gathering, rules: Roll<PolicyRule>, fields: Fields): Set<string> {
  const used = new Set<string>();
  for (const table of desk.documents.of('table')) {
    const csv = fileOf(desk, table);
    if (!csv) continue;
    used.add(csv.path);
    if (csv.rows === null) continue;
    const [first, ...rows] = csv.rows;
    const header = headerOf(table, csv.path, first, fields);
    desk.findings.push(...header.findings);
    if (header.header) addRows(desk, table.text, header.header, rows, rules);
  }
  return used;
}

function fileOf({ csv, findings }: Gathering, { text, value }: KindDocument<'table'>): CsvText | null {
  const folder = text.path.slice(0, text.path.lastIndexOf('/') + 1);
  const beside = csv.filter(file => file.path.startsWith(folder) && !file.path.slice(folder.length).includes('/'));
  const found = beside.find(file => file.path === folder + value.file);
  if (found) return found;
  const names = beside.map(file => file.path.slice(folder.length));
  const at = placeOf(text, ['file']);
  findings.push(finding('unknown-reference', at, sayTable.noFile(value.file, nearest(value.file, names))));
  return null;
}

function addRows(
  desk: Gathering,
  text: YamlText,
  header: TableHeader,
  rows: readonly CsvRow[],
  rules: Roll<PolicyRule>,
): void {
  const { findings } = desk;
  const keys = new Map<string, number>();
  const file: Spot = { form: 'yaml', text, path: [] };
  for (const row of rows) {
    const made = rowAsRule(header, row);
    for (const each of made.findings) findings.push(each);
    if (!made.rule) continue;
    const first = keys.get(made.rule.id);
    if (first === undefined) {
      keys.set(made.rule.id, row.line);
      rules.add(made.rule, { form: 'row', row: made.at, cellAt: made.cellAt });
      desk.places.remember('file of rule', made.rule.id, file);
    } else {
      findings.push(finding('schema', made.cellAt('key') ?? made.at, sayTable.repeatedKey(made.rule.id, first)));
    }
  }
}
