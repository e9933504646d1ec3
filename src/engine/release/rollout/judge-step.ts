import type { GuardResult, GuardState } from './guard.ts';
import { GUARDS } from './guards.ts';
import type { Observation } from './observation.ts';
import type { Step } from './steps.ts';

/** What a step has shown so far. */
export interface StepVerdict {
  readonly verdict: GuardState;
  readonly guards: readonly GuardResult[];
  /** What is missing for a verdict, or why it is as it is. */
  readonly says: string;
}

/** Fail outweighs all; a pass needs every guard, the leads and the time. Anything else is not enough to tell. */
export function judgeStep(step: Step, seen: Observation, ranFor: number): StepVerdict {
  const guards = GUARDS.map(guard => guard(seen, step.minLeads));
  const failed = guards.filter(({ state }) => state === 'fail');
  if (failed.length > 0) return { verdict: 'fail', guards, says: failed.map(({ says }) => says).join('; ') };
  if (ranFor < step.minTime) {
    const left = Math.ceil((step.minTime - ranFor) / 60_000);
    return { verdict: 'insufficient', guards, says: `the step runs for ${left} more minutes at least` };
  }
  const unsure = guards.filter(({ state }) => state === 'insufficient');
  if (unsure.length > 0) return { verdict: 'insufficient', guards, says: `too few leads: ${unsure[0]?.says ?? ''}` };
  return { verdict: 'pass', guards, says: `${seen.candidate.leads} leads, and no guard objects` };
}
