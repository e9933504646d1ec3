import type { CsvRow } from '../model/csv.ts';
import { finding } from '../model/finding.ts';
import type { Finding } from '../model/types.gen.ts';
import { nearest } from '../model/values/nearest.ts';
import type { KindDocument, KindTypes } from './documents.ts';
import { placeOf } from './place-of.ts';
import { sayReference } from './say-reference.ts';
import { sayTable } from './say-table.ts';

/** A table and where each of its columns stands in the CSV file. */
export interface TableHeader {
  readonly table: KindTypes['table'];
  readonly path: string;
  readonly width: number;
  readonly key: number;
  /** By the part of a rule that its cells make (`when/<field>`, `assign`, `otherwise`, `priority`, `key`): a column. */
  readonly columns: ReadonlyMap<string, number>;
  readonly when: readonly { readonly field: string; readonly integer: boolean; readonly column: number }[];
  readonly priority: number | null;
  readonly assign: { readonly target: 'team' | 'owner' | 'queue'; readonly column: number };
  readonly otherwise: 'next' | { readonly target: 'team' | 'owner' | 'queue'; readonly column: number } | null;
}

type Fields = Readonly<Record<string, { readonly type: string }>>;

/** The header row of a table's CSV file, read once; a column that it lacks is a finding. */
export function headerOf(
  document: KindDocument<'table'>,
  path: string,
  row: CsvRow | undefined,
  fields: Fields,
): { header: TableHeader | null; findings: Finding[] } {
  const { text, value: table } = document;
  const names = (row?.cells ?? []).map(cell => cell.text.trim());
  const findings: Finding[] = [];
  const columnOf = (name: string, where: readonly (string | number)[]): number => {
    const column = names.indexOf(name);
    const place = placeOf(text, where);
    if (column < 0)
      findings.push(finding('unknown-reference', place, sayTable.noColumn(name, path, nearest(name, names))));
    if (column < names.lastIndexOf(name)) findings.push(finding('schema', place, sayTable.twoColumns(name, path)));
    return column;
  };
  const target = (part: 'assign' | 'otherwise', targets: object) => {
    const [name, column] = (Object.entries(targets) as ['team' | 'owner' | 'queue', string][])[0] ?? ['queue', ''];
    return { target: name, column: columnOf(column, [part, name]) };
  };
  for (const field of Object.keys(table.when)) judgeField(document, field, fields, findings);
  const header: Omit<TableHeader, 'columns'> = {
    table,
    path,
    width: names.length,
    key: columnOf(table.key, ['key']),
    when: Object.entries(table.when).map(([field, column]) => ({
      field,
      integer: Object.hasOwn(fields, field) && fields[field]?.type === 'integer',
      column: columnOf(column, ['when', field]),
    })),
    priority: table.priority === undefined ? null : columnOf(table.priority, ['priority']),
    assign: target('assign', table.assign),
    otherwise: otherwiseOf(table.otherwise, target),
  };
  return { header: findings.length ? null : { ...header, columns: columnsOf(header) }, findings };
}

function columnsOf({ key, when, priority, assign, otherwise }: Omit<TableHeader, 'columns'>): Map<string, number> {
  const columns = new Map(when.map(({ field, column }) => [`when/${field}`, column]));
  columns.set('key', key).set('assign', assign.column);
  if (priority !== null) columns.set('priority', priority);
  if (otherwise !== null && otherwise !== 'next') columns.set('otherwise', otherwise.column);
  return columns;
}

/** An unknown field is told once, where the table names it, not in each row. Without a lead nobody knows the fields. */
function judgeField({ text }: KindDocument<'table'>, field: string, fields: Fields, findings: Finding[]): void {
  const known = new Set([...Object.keys(fields), 'source', 'segment']);
  if (known.size === 2 || known.has(field)) return;
  findings.push(
    finding('unknown-reference', placeOf(text, ['when', field], 'key'), sayReference.unknown('field', field, known)),
  );
}

function otherwiseOf(
  otherwise: KindTypes['table']['otherwise'],
  target: (part: 'otherwise', targets: object) => Exclude<TableHeader['otherwise'], 'next' | null>,
): TableHeader['otherwise'] {
  if (otherwise === undefined) return null;
  return otherwise === 'next' ? 'next' : target('otherwise', otherwise);
}
