import { USUAL_DATA } from '../service-file.ts';
import { EXIT, Stop, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given {
  readonly data: string;
  readonly from: string;
}

/** A backup, put where a runtime can start on it. */
export const restore: Verb = {
  register(program, act) {
    const command = program.command('restore').description('puts a backup into a folder that holds no store');
    command.requiredOption('--from <file>', 'the backup');
    command.option('--data <dir>', 'folder of the runtime’s data', USUAL_DATA);
    command.action(act(putBack));
  },
};

async function putBack(terminal: Terminal, { data, from }: Given): Promise<number> {
  const { restore: putStore } = await import('../../src/runtime/operations/backup.ts');
  try {
    await putStore(from, data);
  } catch (error) {
    throw new Stop(`Nothing was restored: ${error instanceof Error ? error.message : error}.`, EXIT.unusable);
  }
  await terminal.out(
    `${data} holds the store of ${from}; start the runtime on it with \`leadrail serve --data ${data}\`\n`,
  );
  return EXIT.good;
}
