import { join } from 'node:path';
import type { Command } from 'commander';
import { type Baseline, baselineOf } from '../../../src/engine/measure/baseline/baseline-of.ts';
import { COLUMNS, type Columns, columnProblem, columnsOf } from '../../../src/engine/measure/baseline/columns.ts';
import { type LogRow, readCases, USUAL_ACTIVITIES } from '../../../src/engine/measure/baseline/read-cases.ts';
import { suggestSla } from '../../../src/engine/measure/baseline/suggest-sla.ts';
import { isZone, zoneOf } from '../../../src/engine/time/zone.ts';
import { baselinePaper } from '../../../src/report/papers/baseline-paper.ts';
import { paperMarkdown } from '../../../src/report/papers/paper-markdown.ts';
import { snakeKeys } from '../../../src/report/snake-keys.ts';
import { visible } from '../../../src/report/visible.ts';
import { readLeads } from '../../../src/workspace/read-leads.ts';
import { readRulesFolder } from '../../../src/workspace/read-rules-folder.ts';
import { writeFileWhole } from '../../../src/workspace/write-files.ts';
import { openPolicy } from '../../open-policy.ts';
import { type Format, formatOption, rulesOption, withOptions } from '../../options.ts';
import { EXIT, Stop, type Terminal } from '../../terminal.ts';
import type { Act } from '../../verb.ts';

type Given = Columns & {
  readonly rules: string;
  readonly zone: string;
  readonly dayFirst?: boolean;
  readonly assignedWhen?: string[];
  readonly respondedWhen?: string[];
  readonly closedWhen?: string[];
  readonly out?: string;
  readonly format: Format;
};

/** `report baseline`: how cases of another system's log were served, and which promises that suggests. */
export function registerBaseline(report: Command, act: Act): void {
  const command = report.command('baseline').description('measure a log of another system: CSV or NDJSON, also .gz');
  command.argument('<file>', 'one case a row, or one event a row');
  withOptions(command, rulesOption(), formatOption());
  for (const role of COLUMNS) command.option(`--${role} <column>`, `the column that holds the ${role}`);
  for (const step of ['assigned', 'responded', 'closed'])
    command.option(`--${step}-when <activity...>`, `activities of an event log by which a case is ${step}`);
  command.option('--zone <zone>', 'of times that name none', 'UTC');
  command.option('--day-first', 'dates such as 29/02/2016 begin with the day');
  command.option('--out <dir>', 'write baseline.json, .md, .html and a suggested sla.yaml there');
  command.action(act(measureLog));
}

async function measureLog(terminal: Terminal, file: string, given: Given): Promise<number> {
  if (!isZone(given.zone)) throw new Stop(`--zone ${JSON.stringify(given.zone)} is no time zone.`, EXIT.unusable);
  const { rows, unreadable } = await readLog(file, terminal);
  const header = [...new Set(rows.flatMap(row => Object.keys(row)))];
  const columns = columnsOf(
    header,
    Object.fromEntries(COLUMNS.flatMap(role => (given[role] ? [[role, given[role]]] : []))),
  );
  const problem = columnProblem(header, columns);
  if (problem !== null) throw new Stop(visible(problem), EXIT.unusable);
  terminal.say(
    `columns: ${visible(COLUMNS.flatMap(role => (columns[role] ? [`${role}=${columns[role]}`] : [])).join(', '))}`,
  );
  const style = { zone: zoneOf(given.zone), dayFirst: given.dayFirst === true };
  const read = readCases(rows, columns, style, {
    assigned: given.assignedWhen ?? USUAL_ACTIVITIES.assigned,
    responded: given.respondedWhen ?? USUAL_ACTIVITIES.responded,
    closed: given.closedWhen ?? USUAL_ACTIVITIES.closed,
  });
  const events = columns.activity !== undefined && columns.time !== undefined;
  const lacks = (['assigned', 'responded'] as const).filter(part => !events && columns[part] === undefined);
  const baseline = baselineOf(read.cases, read.unreadable + unreadable, lacks);
  await show(terminal, baseline, given);
  return baseline.unreadable > 0 ? EXIT.no : EXIT.good;
}

async function readLog(file: string, terminal: Terminal): Promise<{ rows: LogRow[]; unreadable: number }> {
  const rows: LogRow[] = [];
  let unreadable = 0;
  for await (const line of readLeads([file])) {
    if ('unreadable' in line) {
      terminal.say(`${visible(line.file)}:${line.line}: ${line.unreadable}`);
      unreadable += 1;
    } else rows.push(line.raw);
  }
  return { rows, unreadable };
}

async function show(terminal: Terminal, baseline: Baseline, { format, out, rules }: Given): Promise<void> {
  const paper = baselinePaper(baseline);
  const markdown = paperMarkdown(paper);
  if (out !== undefined) {
    const router = openPolicy(readRulesFolder(rules), terminal);
    writeFileWhole(join(out, 'baseline.json'), `${JSON.stringify(snakeKeys(baseline), null, 2)}\n`);
    writeFileWhole(join(out, 'baseline.md'), markdown);
    // The charts of other papers take a moment to load: no other verb waits for them.
    const { paperHtml } = await import('../../../src/report/papers/paper-html.ts');
    writeFileWhole(join(out, 'baseline.html'), paperHtml(paper));
    writeFileWhole(join(out, 'sla.yaml'), suggestSla(baseline, router));
    terminal.say(
      `written: ${['baseline.json', 'baseline.md', 'baseline.html', 'sla.yaml'].map(name => visible(join(out, name))).join(', ')}`,
    );
  }
  await terminal.out(format === 'json' ? `${JSON.stringify(snakeKeys(baseline))}\n` : markdown);
}
