import type { RolloutWord } from '../../src/client/runtime-answers.ts';
import { rolloutText } from '../../src/report/rollout.ts';
import { failureText } from '../../src/ship/say-deployment.ts';
import { followRollout } from '../follow-rollout.ts';
import { type Format, formatOption, withOptions } from '../options.ts';
import { type DoorGiven, runtimeAt, withDoorOptions } from '../runtime-door.ts';
import { EXIT, type Exit, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

/** A release on its way to all leads: look, hold, go on, end. */
export const rollout: Verb = {
  register(program, act) {
    const verb = program.command('rollout').description('a release on its way to all leads: look, hold, go on, end');
    const status = withDoorOptions(verb.command('status').description('the latest rollout and what its guards say'));
    withOptions(status, formatOption()).action(act(showRollout));
    const follow = withDoorOptions(verb.command('follow').description('show how it goes until it ends'));
    follow.action(act((terminal, given: DoorGiven) => followRollout(terminal, runtimeAt(given, 'read'))));
    for (const [word, description] of WORDS) {
      const command = withDoorOptions(verb.command(word).description(description));
      command.requiredOption('--reason <text>', 'why; it stands in the audit trail');
      command.action(act((terminal, given: Steering) => steer(terminal, word, given)));
    }
  },
};

const WORDS: readonly (readonly [RolloutWord, string])[] = [
  ['pause', 'hold it where it is'],
  ['resume', 'let it go on'],
  ['promote', 'on to the next step, whatever the verdict; refused in a freeze'],
  ['abort', 'end it: the live release decides all leads again'],
];

interface Steering extends DoorGiven {
  readonly reason: string;
}

async function showRollout(terminal: Terminal, given: DoorGiven & { readonly format: Format }): Promise<Exit> {
  const answer = await runtimeAt(given, 'read').rollouts();
  if (!answer.ok) {
    terminal.say(failureText(answer));
    return EXIT.refused;
  }
  const latest = answer.value.rollouts[0];
  if (given.format === 'json') await terminal.out(`${JSON.stringify(latest ?? null)}\n`);
  else await terminal.out(latest ? rolloutText(latest, terminal.paint) : 'no rollout yet\n');
  return latest?.state === 'aborted' ? EXIT.no : EXIT.good;
}

async function steer(terminal: Terminal, word: RolloutWord, given: Steering): Promise<Exit> {
  const scope = word === 'pause' || word === 'abort' ? 'rollback' : 'deploy';
  const answer = await runtimeAt(given, scope).steerRollout(word, given.reason);
  if (!answer.ok) {
    terminal.say(failureText(answer));
    return EXIT.refused;
  }
  await terminal.out(rolloutText(answer.value, terminal.paint));
  return EXIT.good;
}
