import { readWindows } from '../../src/engine/policy/read-windows.ts';
import { readDuration } from '../../src/engine/time/duration.ts';
import { explainFreeze, type FreezeRow, listFreezes } from '../../src/engine/time/freeze.ts';
import type { CompiledWindow } from '../../src/engine/time/windows.ts';
import { findingsText } from '../../src/report/findings.ts';
import { visible } from '../../src/report/visible.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';
import { atOption, atOrNow, type Format, formatOption, rulesOption, withOptions } from '../options.ts';
import { EXIT, Stop, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given {
  readonly rules: string;
  readonly at?: string;
  readonly next: string;
  readonly format: Format;
}

/** Freeze windows: which lie ahead, and what a time is subject to. */
export const freeze: Verb = {
  register(program, act) {
    const verb = program.command('freeze').description('freeze windows ahead; what a time is subject to');
    const list = verb.command('list').description('the windows ahead, in order');
    withOptions(list, rulesOption(), atOption(), formatOption());
    list.option('--next <duration>', 'how far to look ahead', '90d').action(act(listAhead));
    const explain = verb.command('explain').description('the windows that hold a time');
    withOptions(explain, rulesOption(), atOption(), formatOption()).action(act(explainTime));
  },
};

async function explainTime(terminal: Terminal, given: Given): Promise<number> {
  const answer = explainFreeze(openWindows(given.rules, terminal), atOrNow(given.at, terminal));
  const { at, frozen, windows } = answer;
  const state = frozen ? terminal.paint.red('frozen') : terminal.paint.green('not frozen');
  await terminal.out(
    given.format === 'json' ? `${JSON.stringify(answer)}\n` : `${at} is ${state}\n${windows.map(rowText).join('')}`,
  );
  return EXIT.good;
}

async function listAhead(terminal: Terminal, given: Given): Promise<number> {
  const from = atOrNow(given.at, terminal);
  const ahead = readDuration(given.next);
  if (!ahead) throw new Stop(`--next ${JSON.stringify(given.next)} is no duration such as 90d.`, EXIT.unusable);
  const rows = listFreezes(openWindows(given.rules, terminal), from, from + ahead.ms);
  const text = rows.length ? rows.map(rowText).join('') : `no freeze window in the next ${given.next}\n`;
  await terminal.out(given.format === 'json' ? `${JSON.stringify({ windows: rows })}\n` : text);
  return EXIT.good;
}

function openWindows(rules: string, terminal: Terminal): readonly CompiledWindow[] {
  const { windows, findings } = readWindows(readRulesFolder(rules));
  if (findings.length === 0) return windows;
  terminal.say(findingsText(findings, terminal.paint));
  const unreadable = findings.some(found => found.code === 'yaml');
  throw new Stop('The freeze windows cannot be read.', unreadable ? EXIT.unusable : EXIT.no);
}

function rowText({ id, effect, from, to, why, scope }: FreezeRow): string {
  const reason = why === null ? '' : `: ${visible(why)}`;
  const limits = scope === null ? '' : ` (only ${JSON.stringify(scope)})`;
  return `  ${effect} ${id} from ${from} to ${to}${reason}${limits}\n`;
}
