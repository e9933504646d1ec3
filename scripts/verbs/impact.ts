import { join } from 'node:path';
import type { Impact, State } from '../../src/engine/model/types.gen.ts';
import type { Router } from '../../src/engine/policy/router.ts';
import { personalFieldIn } from '../../src/engine/replay/lead-weight.ts';
import { sealed } from '../../src/engine/replay/seal.ts';
import { impactHtml } from '../../src/report/impact/impact-html.ts';
import { impactMarkdown } from '../../src/report/impact/impact-markdown.ts';
import { impactText } from '../../src/report/impact/impact-text.ts';
import { visible } from '../../src/report/visible.ts';
import type { ReplayWatcher } from '../../src/ship/replay-change.ts';
import { reportOnChange } from '../../src/ship/report-on-change.ts';
import { openSide } from '../../src/workspace/open-side.ts';
import { openHistory } from '../../src/workspace/read-history.ts';
import { writeFileWhole } from '../../src/workspace/write-files.ts';
import { summarise } from '../actions.ts';
import { openChecked } from '../open-policy.ts';
import { openHead } from '../open-sides.ts';
import { readState } from '../open-state.ts';
import { atGiven, atOption, type Format, formatOption, rulesOption, withOptions, withSides } from '../options.ts';
import { EXIT, Stop, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';
import { withBar } from '../with-bar.ts';

interface Given {
  readonly rules: string;
  readonly history?: string[];
  readonly out?: string;
  readonly state?: string;
  readonly at?: string;
  readonly weight?: string;
  readonly format: Format;
}

/** What a change does to past leads: both policies replay them, side by side. */
export const impact: Verb = {
  register(program, act) {
    const command = program.command('impact').description('replay past leads through two policies');
    withSides(command);
    withOptions(command, rulesOption(), atOption(), formatOption());
    command.option('--history <files...>', 'past leads (default: tests/history/*)');
    command.option('--out <dir>', 'write impact.json, impact.md and impact.html there');
    command.option('--state <file>', 'rotation, loads and earlier owners to begin with');
    command.option('--weight <column>', 'a column of numbers or amounts: shares also by weight, not by leads alone');
    command.action(act(replayBoth));
  },
};

async function replayBoth(terminal: Terminal, base: string, head: string | undefined, given: Given): Promise<number> {
  const at = atGiven(given.at);
  const state: State | null = given.state === undefined ? null : readState(given.state);
  const { files: old } = await openSide(base, given.rules);
  const { files: fresh } = await openHead(head, given.rules);
  const before = openChecked(old, SOME_DAY, terminal);
  const after = openChecked(fresh, SOME_DAY, terminal);
  const weight = columnGiven(given.weight, [before.router, after.router]);
  const history = await openHistory(given.history);
  const reading = await withBar(terminal, (above, progress) =>
    reportOnChange(before, after, history, { at, state, weight }, { ...tellingUnreadable(above), progress }),
  );
  if (reading.kind === 'none') throw new Stop(reading.why, EXIT.unusable);
  await show(terminal, given, sealed({ ...reading.impact, ...(given.history ? {} : { pinned: true }) }));
  return reading.impact.leads.unreadable > 0 ? EXIT.no : EXIT.good;
}

const tellingUnreadable = (terminal: Terminal): ReplayWatcher => ({
  unreadable: ({ file, line, unreadable }) =>
    terminal.say(`${visible(file)}:${line}: this record can't be read: ${unreadable}`),
});

/** Sums of a personal field would be personal, too. */
function columnGiven(column: string | undefined, routers: readonly Router[]): string | null {
  if (column === undefined) return null;
  const personal = routers.map(router => personalFieldIn(router, column)).find(field => field !== null);
  if (personal === undefined) return column;
  throw new Stop(`--weight ${JSON.stringify(column)} is read into ${personal}, which is personal.`, EXIT.unusable);
}

/** Any day will do where both sides share it: which reviews are due plays no part in the risk. */
const SOME_DAY = '2026-01-01';

async function show(terminal: Terminal, { format, out }: Given, impact: Impact): Promise<void> {
  const json = `${JSON.stringify(impact, null, 2)}\n`;
  if (out !== undefined) {
    writeFileWhole(join(out, 'impact.json'), json);
    writeFileWhole(join(out, 'impact.md'), impactMarkdown(impact));
    writeFileWhole(join(out, 'impact.html'), impactHtml(impact));
    terminal.say(`written: ${['json', 'md', 'html'].map(form => visible(join(out, `impact.${form}`))).join(', ')}`);
  }
  if (format === 'json') await terminal.out(`${JSON.stringify(impact)}\n`);
  else await terminal.out(impactText(impact, terminal.paint));
  if (format === 'github') await summarise(impactMarkdown(impact));
}
