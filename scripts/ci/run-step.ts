import { quietCommands } from '../../src/github/quiet-commands.ts';
import { visible } from '../../src/report/visible.ts';
import { UnreadableInput } from '../../src/workspace/unreadable-input.ts';
import { run } from '../command.ts';
import { EXIT, processTerminal, Stop, type Terminal } from '../terminal.ts';
import { type Env, readSettings, valueIn } from './settings.ts';
import type { Step } from './step.ts';
import { approvals } from './steps/approvals.ts';
import { check } from './steps/check.ts';
import { comment } from './steps/comment.ts';
import { gate } from './steps/gate.ts';
import { history } from './steps/history.ts';
import { impact } from './steps/impact.ts';
import { renew } from './steps/renew.ts';
import { test } from './steps/test.ts';

const STEPS: ReadonlyMap<string, Step> = new Map(
  Object.entries({ check, test, impact, gate, comment, renew, history, approvals }),
);

/** Runs a step in `LEADRAIL_WORKSPACE`, else in the current folder, and answers with its exit status. */
export async function runStep(name: string, env: Env, shown: Terminal = processTerminal()): Promise<number> {
  const terminal = quietTerminal(shown);
  const step = STEPS.get(name);
  if (!step) {
    terminal.say(`${JSON.stringify(name)} is no step; there are ${[...STEPS.keys()].join(', ')}.`);
    return EXIT.unusable;
  }
  // npm starts scripts in the tool's folder, which may be another than that of the rules.
  process.chdir(valueIn(env, 'LEADRAIL_WORKSPACE') ?? '.');
  const verb = (...args: readonly string[]) => run(['node', 'leadrail', ...args], terminal);
  try {
    return await step({ env, settings: readSettings(env), terminal, verb });
  } catch (error) {
    if (error instanceof UnreadableInput) terminal.say(visible(`${error.says} ${error.next}`));
    else if (error instanceof Stop) terminal.say(visible(error.message));
    else throw error;
    return error instanceof Stop ? error.exit : EXIT.unusable;
  }
}

/** Texts from a change's files end up in the log, where the runner looks for commands. */
const quietTerminal = (terminal: Terminal): Terminal => ({
  ...terminal,
  out: text => terminal.out(quietCommands(text)),
  say: text => terminal.say(quietCommands(text)),
});
