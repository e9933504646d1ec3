import { failureText } from '../../src/ship/say-deployment.ts';
import { type DoorGiven, runtimeAt, withDoorOptions } from '../runtime-door.ts';
import { EXIT, Stop, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given extends DoorGiven {
  readonly email?: string;
  readonly lead?: string;
}

/** A person's data, erased from the runtime. */
export const erase: Verb = {
  register(program, act) {
    const command = program.command('erase').description('erases what the runtime keeps of a person');
    command.option('--email <address>', 'every lead of this person');
    command.option('--lead <id>', 'what one lead tells of its person');
    withDoorOptions(command);
    command.action(act(eraseData));
  },
};

async function eraseData(terminal: Terminal, given: Given): Promise<number> {
  const done = await runtimeAt(given, 'operate').erase(whomGiven(given));
  if (!done.ok) {
    terminal.say(failureText(done));
    return EXIT.refused;
  }
  const { leads } = done.value;
  await terminal.out(
    leads === 0 ? 'nothing to erase\n' : `erased: personal fields of ${leads} ${leads === 1 ? 'lead' : 'leads'}\n`,
  );
  return EXIT.good;
}

function whomGiven({ email, lead }: Given): { readonly email: string } | { readonly lead_id: string } {
  if (email !== undefined && lead === undefined) return { email };
  if (lead !== undefined && email === undefined) return { lead_id: lead };
  throw new Stop('Say whom: either --email ADDRESS or --lead ID.', EXIT.unusable);
}
