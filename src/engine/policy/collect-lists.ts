import { finding } from '../model/finding.ts';
import type { At } from '../model/place.ts';
import type { Policy, Scalar } from '../model/types.gen.ts';
import type { Gathering } from './gathering.ts';
import { placeOf } from './place-of.ts';
import type { CsvText } from './read-texts.ts';
import type { YamlText } from './read-yaml.ts';
import { Roll } from './roll.ts';
import { sayFile } from './say-file.ts';
import { sayTest } from './say-test.ts';

type List = Policy['lists'][number];

/** Lists of YAML files, and each CSV file that no table claims. */
export function collectLists(desk: Gathering, tableFiles: ReadonlySet<string>): List[] {
  const { documents, csv, places, findings } = desk;
  const lists = new Roll<List>('list', places, findings);
  for (const { text, value } of documents.of('list'))
    lists.add({ id: value.id, values: textsOf(desk, text, value.values) }, { form: 'yaml', text, path: [] });
  for (const text of csv)
    if (text.rows && !tableFiles.has(text.path) && !mayBelongToTable(desk, text)) addCsvList(desk, text, lists);
  return lists.sorted();
}

function textsOf({ findings }: Gathering, text: YamlText, values: readonly Scalar[]): string[] {
  return values.map((value, i) => {
    if (typeof value !== 'string') findings.push(finding('schema', placeOf(text, ['values', i]), sayTest.quote(value)));
    return String(value);
  });
}

/** A CSV with columns, where a table was refused: it may well have named this file. */
const mayBelongToTable = ({ refused }: Gathering, { rows }: CsvText): boolean =>
  refused.has('table') && (rows ?? []).some(row => row.cells.length > 1);

const LIST_ID = /^[a-z0-9][a-z0-9._-]{0,99}$/;

function addCsvList({ findings }: Gathering, text: CsvText, lists: Roll<List>): void {
  const top = { file: text.path, line: 1, column: 1 };
  const id = (text.path.split('/').at(-1) ?? '').replace(/\.csv$/, '');
  if (!LIST_ID.test(id)) {
    findings.push(finding('schema', top, sayFile.badListName(id)));
    return;
  }
  const values: string[] = [];
  const cells = new Map<string, At>();
  for (const row of text.rows ?? []) {
    const [cell, second] = row.cells;
    if (second)
      findings.push(
        finding('schema', { file: text.path, line: second.line, column: second.column }, sayFile.secondColumn),
      );
    if (!cell || cell.text.trim() === '') continue;
    cells.set(`values/${values.length}`, { file: text.path, line: cell.line, column: cell.column });
    values.push(cell.text);
  }
  lists.add({ id, values }, { form: 'row', row: top, cellAt: part => cells.get(part) ?? null });
}
