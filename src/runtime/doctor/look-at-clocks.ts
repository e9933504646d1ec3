import type { Broken } from '../../engine/measure/invariants/broken.ts';
import { oneTimerAClock } from '../../engine/measure/invariants/i06-one-timer-a-clock.ts';
import { levelsAscend } from '../../engine/measure/invariants/i07-levels-ascend.ts';
import { loopTurn } from '../in-turns.ts';
import type { Patient } from './patient.ts';

const PAGE = 1000;

/** I6, I7: timers of clocks, and the ladders of what they broke. */
export async function lookAtClocks({ store, since }: Patient): Promise<Broken[]> {
  const found: Broken[] = [];
  for (let after = 0; ; ) {
    const page = await store.clockTimers(after, PAGE);
    found.push(...oneTimerAClock(page));
    const last = page.at(-1);
    if (!last) break;
    after = last.n;
    await loopTurn();
  }
  return [...found, ...levelsAscend(await store.ladderSteps(since))];
}
