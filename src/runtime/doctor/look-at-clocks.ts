import type { Broken } from '../../engine/measure/invariants/broken.ts';
import { oneTimerAClock } from '../../engine/measure/invariants/i06-one-timer-a-clock.ts';
import { levelsAscend } from '../../engine/measure/invariants/i07-levels-ascend.ts';
import { type Patient, restOf } from './patient.ts';

/** Clocks of one page, nearly all of which have ended. */
const PAGE = 5000;

/** I6, I7: timers of clocks, and the ladders of what they broke. */
export async function lookAtClocks(patient: Patient): Promise<Broken[]> {
  const { store, since } = patient;
  const found: Broken[] = [];
  const last = await store.lastClock();
  for (let after = 0; after < last; after += PAGE) {
    found.push(...oneTimerAClock(await store.clockTimers(after, after + PAGE)));
    if (after + PAGE < last) await restOf(patient);
  }
  return [...found, ...levelsAscend(await store.ladderSteps(since))];
}
