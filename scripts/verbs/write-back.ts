import { visible } from '../../src/report/visible.ts';
import { failureText } from '../../src/ship/say-deployment.ts';
import { type DoorGiven, runtimeAt, withDoorOptions } from '../runtime-door.ts';
import { EXIT, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

/** A lead's owner, written to the CRM once more. */
export const writeBack: Verb = {
  register(program, act) {
    const command = program.command('write-back').description("writes a lead's owner to the CRM once more");
    command.argument('<lead>', 'the id of the lead');
    withDoorOptions(command);
    command.action(act(writeOwner));
  },
};

async function writeOwner(terminal: Terminal, lead: string, given: DoorGiven): Promise<number> {
  const done = await runtimeAt(given, 'operate').writeBack(lead);
  if (!done.ok) {
    terminal.say(failureText(done));
    return EXIT.refused;
  }
  const { n, says } = done.value.message;
  await terminal.out(`message ${n} to the CRM: ${visible(says)}\n`);
  return EXIT.good;
}
