import { join } from 'node:path';
import type { Impact, State } from '../../src/engine/model/types.gen.ts';
import { EVALUATOR_DIGEST } from '../../src/engine/release/evaluator.ts';
import { planOf } from '../../src/engine/replay/plan.ts';
import { impactHtml } from '../../src/report/impact/impact-html.ts';
import { impactMarkdown } from '../../src/report/impact/impact-markdown.ts';
import { impactText } from '../../src/report/impact/impact-text.ts';
import { visible } from '../../src/report/visible.ts';
import { replayChange } from '../../src/ship/replay-change.ts';
import { openSide } from '../../src/workspace/open-side.ts';
import { openHistory } from '../../src/workspace/read-history.ts';
import { writeFileWhole } from '../../src/workspace/write-files.ts';
import { summarise } from '../actions.ts';
import { openPolicy } from '../open-policy.ts';
import { openHead } from '../open-sides.ts';
import { readState } from '../open-state.ts';
import { atGiven, atOption, type Format, formatOption, rulesOption, withOptions } from '../options.ts';
import { EXIT, Stop, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given {
  readonly rules: string;
  readonly history?: string[];
  readonly out?: string;
  readonly state?: string;
  readonly at?: string;
  readonly format: Format;
}

/** What a change does to past leads: both policies replay them, side by side. */
export const impact: Verb = {
  register(program, act) {
    const command = program.command('impact').description('replay past leads through two policies');
    command
      .argument('<base>', 'a git ref or a folder of rules')
      .argument('[head]', 'the same; default: --rules on disk');
    withOptions(command, rulesOption(), atOption(), formatOption());
    command.option('--history <files...>', 'past leads (default: tests/history/*)');
    command.option('--out <dir>', 'write impact.json, impact.md and impact.html there');
    command.option('--state <file>', 'rotation, loads and earlier owners to begin with');
    command.action(act(replayBoth));
  },
};

async function replayBoth(terminal: Terminal, base: string, head: string | undefined, given: Given): Promise<number> {
  const at = atGiven(given.at);
  const state: State | null = given.state === undefined ? null : readState(given.state);
  const before = openPolicy((await openSide(base, given.rules)).files, terminal);
  const after = openPolicy((await openHead(head, given.rules)).files, terminal);
  const history = await openHistory(given.history);
  const plan = planOf({ base: before, head: after, history: history.digest, evaluator: EVALUATOR_DIGEST });
  const reading = await replayChange(before, after, history, plan, { at, state }, line =>
    terminal.say(`${visible(line.file)}:${line.line}: this record can't be read: ${line.unreadable}`),
  );
  if (reading.kind === 'none') throw new Stop(reading.why, EXIT.unusable);
  await show(terminal, given, given.history ? reading.impact : { ...reading.impact, pinned: true });
  return reading.impact.leads.unreadable > 0 ? EXIT.no : EXIT.good;
}

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
