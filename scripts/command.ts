import { Command, CommanderError } from 'commander';
import { UnreadableInput } from '../src/workspace/unreadable-input.ts';
import { UnwritableOutput } from '../src/workspace/unwritable-output.ts';
import { EXIT, processTerminal, Stop, type Terminal } from './terminal.ts';
import type { Act } from './verb.ts';
import { verbsFor } from './verbs.ts';

/** Runs the command with a process's arguments and answers with the exit status. */
export async function run(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  let exit: number = EXIT.good;
  const act: Act =
    action =>
    async (...given) => {
      exit = await action(terminal, ...given);
    };
  const program = new Command('leadrail')
    .description('Lead routing as code: check, test and measure rules; ship them; go back.')
    .exitOverride()
    .showHelpAfterError('Run `leadrail --help` for the verbs, `leadrail VERB --help` for the options of one.');
  for (const verb of await verbsFor(argv[2])) verb.register(program, act);
  try {
    await program.parseAsync([...argv]);
    return exit;
  } catch (error) {
    return exitOf(error, terminal);
  }
}

function exitOf(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.good : EXIT.unusable;
  if (error instanceof UnreadableInput || error instanceof UnwritableOutput) {
    terminal.say(`${error.says} ${error.next}`);
    return EXIT.unusable;
  }
  if (error instanceof Stop) {
    terminal.say(error.message);
    return error.exit;
  }
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return EXIT.good;
  throw error;
}
