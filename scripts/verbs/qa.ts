import { visible } from '../../src/report/visible.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';
import { openPolicy } from '../open-policy.ts';
import { atOption, atOrNow, type Format, formatOption, rulesOption, withOptions } from '../options.ts';
import type { QaRow } from '../qa/qa-row.ts';
import { EXIT, type Exit, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given {
  readonly rules: string;
  readonly at?: string;
  readonly format: Format;
}

/** The release QA pass: everything that the rules promise happens once, on a runtime in memory. */
export const qa: Verb = {
  register(program, act) {
    const command = program
      .command('qa')
      .description('the release QA pass: all that the rules promise, made to happen');
    withOptions(command, rulesOption(), atOption(), formatOption());
    command.action(act(pass));
  },
};

async function pass(terminal: Terminal, given: Given): Promise<Exit> {
  const router = openPolicy(readRulesFolder(given.rules), terminal);
  // The store is loaded only here: the Node version was looked at before.
  const { runQa } = await import('../qa/run-qa.ts');
  const rows = await runQa(router, atOrNow(given.at, terminal));
  const ok = rows.every(({ exercised }) => exercised);
  await terminal.out(given.format === 'json' ? `${JSON.stringify({ ok, rows })}\n` : tableOf(rows, terminal));
  return ok ? EXIT.good : EXIT.no;
}

function tableOf(rows: readonly QaRow[], { paint }: Terminal): string {
  const [areas, names] = [rows.map(({ area }) => area.length), rows.map(({ what }) => what.length)];
  const widths = [Math.max(0, ...areas), Math.max(0, ...names)] as const;
  const lines = rows.map(({ area, what, exercised, says }) =>
    [
      exercised ? paint.green('ok    ') : paint.red('missed'),
      area.padEnd(widths[0]),
      what.padEnd(widths[1]),
      visible(says),
    ].join('  '),
  );
  const missed = rows.filter(({ exercised }) => !exercised).length;
  const end = missed === 0 ? `all ${rows.length} were exercised` : `${missed} of ${rows.length} were not exercised`;
  return `${lines.join('\n')}\n${end}\n`;
}
