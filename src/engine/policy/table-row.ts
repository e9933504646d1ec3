import type { CsvRow } from '../model/csv.ts';
import { finding, type Words } from '../model/finding.ts';
import type { At } from '../model/place.ts';
import type { Finding, Policy, Test } from '../model/types.gen.ts';
import { fold } from '../model/values/fold.ts';
import { sayTable } from './say-table.ts';
import { readCell } from './table-cell.ts';
import type { TableHeader } from './table-header.ts';

type PolicyRule = Policy['rules'][number];

interface MadeRule {
  /** Null when the row is refused. */
  readonly rule: PolicyRule | null;
  readonly at: At;
  /** The place of the cell that makes a part of the rule; null where the row has none. */
  readonly cellAt: (part: string) => At | null;
  readonly findings: readonly Finding[];
}

/** A row of a table → a rule of the table's layer, whose id is the table's id, a dot, and the row's key. */
export function rowAsRule(header: TableHeader, row: CsvRow): MadeRule {
  const reader = new RowReader(header, row);
  const key = slug(reader.text(header.key));
  const id = `${header.table.id}.${key}`;
  if (key === '') reader.refuse('key', sayTable.noKey);
  else if (id.length > 100) reader.refuse('key', sayTable.longKey(id));
  if (row.cells.length > header.width) reader.refuse('width', sayTable.tooManyCells(row.cells.length, header.width));
  const when = reader.when();
  if (Object.keys(when).length === 0 && !reader.findings.length) reader.refuse('when', sayTable.noTest);
  const assign = reader.target(header.assign);
  if (!assign) reader.refuse('assign', sayTable.noAssignee);
  const rule = assign && !reader.findings.length ? ruleOf(header, reader, id, when, assign) : null;
  return { rule, at: reader.at, cellAt: part => reader.cellAt(part), findings: reader.findings };
}

function ruleOf(
  header: TableHeader,
  reader: RowReader,
  id: string,
  when: Record<string, Test>,
  assign: PolicyRule['assign'],
): PolicyRule | null {
  const { table } = header;
  const priority = header.priority === null ? 0 : reader.priority(header.priority);
  if (priority === null) return null;
  const otherwise =
    header.otherwise === null || header.otherwise === 'next' ? header.otherwise : reader.target(header.otherwise);
  return {
    id,
    when: when as PolicyRule['when'] & object,
    assign,
    ...(priority === 0 ? {} : { priority }),
    ...(otherwise === null ? {} : { otherwise }),
    layer: table.layer,
    ...(table.steward === undefined ? {} : { steward: table.steward }),
    ...(table.review_by === undefined ? {} : { review_by: table.review_by }),
  };
}

/** Folded; each run outside `[a-z0-9._-]` made one `-`; ends trimmed. */
export function slug(key: string): string {
  return fold(key)
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

class RowReader {
  readonly at: At;
  readonly findings: Finding[] = [];
  private readonly header: TableHeader;
  private readonly row: CsvRow;

  constructor(header: TableHeader, row: CsvRow) {
    this.header = header;
    this.row = row;
    this.at = { file: header.path, line: row.line, column: 1 };
  }

  text(column: number): string {
    return this.row.cells[column]?.text.trim() ?? '';
  }

  cellAt(part: string): At | null {
    const cell = this.row.cells[this.header.columns.get(part) ?? -1];
    return cell ? { file: this.header.path, line: cell.line, column: cell.column } : null;
  }

  refuse(name: string, words: Words): void {
    this.findings.push(finding('schema', this.cellAt(name) ?? this.at, words));
  }

  when(): Record<string, Test> {
    const tests: [string, Test][] = [];
    for (const { field, integer, column } of this.header.when) {
      const read = readCell(this.text(column), integer);
      if (read.form === 'refused') this.refuse(`when/${field}`, read.words);
      if (read.form === 'test') tests.push([field, read.test]);
    }
    return Object.fromEntries(tests);
  }

  target({ target, column }: TableHeader['assign']): PolicyRule['assign'] | null {
    const value = this.text(column);
    if (value === '') return null;
    if (target === 'team') return { team: value };
    return target === 'owner' ? { owner: value } : { queue: value };
  }

  priority(column: number): number | null {
    const value = this.text(column);
    if (value === '') return 0;
    if (/^[-+]?\d{1,4}$/.test(value) && Math.abs(Number(value)) <= 1000) return Number(value);
    this.refuse('priority', sayTable.badPriority(value));
    return null;
  }
}
