import { USUAL_DATA } from '../service-file.ts';
import { EXIT, Stop, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given {
  readonly data: string;
  readonly to: string;
}

/** A copy of the runtime's store, while it runs. */
export const backup: Verb = {
  register(program, act) {
    const command = program.command('backup').description('a copy of the runtime’s store, while it runs');
    command.option('--data <dir>', 'folder of its data', USUAL_DATA);
    command.requiredOption('--to <file>', 'the copy; a file that is there already is left alone');
    command.action(act(copyStore));
  },
};

async function copyStore(terminal: Terminal, { data, to }: Given): Promise<number> {
  // The store is loaded only here: the Node version was looked at before.
  const { backUp } = await import('../../src/runtime/operations/backup.ts');
  try {
    await backUp(data, to);
  } catch (error) {
    throw new Stop(`No backup was made: ${error instanceof Error ? error.message : error}.`, EXIT.unusable);
  }
  await terminal.out(`${to} is a copy of the store in ${data}; it was looked through and is whole\n`);
  return EXIT.good;
}
