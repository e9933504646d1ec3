import type { RuntimeClient } from '../src/client/runtime-client.ts';
import { rolloutLine, rolloutText } from '../src/report/rollout.ts';
import { failureText } from '../src/ship/say-deployment.ts';
import { EXIT, type Exit, type Terminal } from './terminal.ts';

const EVERY_MS = 5_000;

/** Shows how the rollout goes, a line when something changed, until it ends; 0 when it reached all leads. */
export async function followRollout(terminal: Terminal, runtime: RuntimeClient): Promise<Exit> {
  let last = '';
  for (;;) {
    const answer = await runtime.rollouts();
    if (!answer.ok) {
      terminal.say(failureText(answer));
      return EXIT.refused;
    }
    const rollout = answer.value.rollouts[0];
    if (!rollout) return EXIT.good;
    const line = rolloutLine(rollout);
    if (line !== last) terminal.say(line);
    last = line;
    if (rollout.state === 'done' || rollout.state === 'aborted') {
      await terminal.out(rolloutText(rollout, terminal.paint));
      return rollout.state === 'done' ? EXIT.good : EXIT.no;
    }
    await new Promise(resolve => setTimeout(resolve, EVERY_MS));
  }
}
