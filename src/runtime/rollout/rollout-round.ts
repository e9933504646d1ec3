import { judgeStep } from '../../engine/release/rollout/judge-step.ts';
import { nextMove } from '../../engine/release/rollout/next-move.ts';
import { explainFreeze } from '../../engine/time/freeze.ts';
import { compileWindows } from '../../engine/time/windows.ts';
import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { RolloutRow } from '../store/rows/rollouts.ts';
import type { Instant } from '../store/rows.ts';
import { moveRollout } from './move-rollout.ts';
import { observe } from './observe.ts';
import { runningRollout } from './running-rollout.ts';

/** Looks at the rollout under way and does what follows: observe → judge → decide → move. Answers 1 when there was one. */
export function rolloutRound(service: Service, now: Instant): Promise<number> {
  if (!service.candidate) return Promise.resolve(0);
  return service.commit.run(async work => {
    const rollout = await runningRollout(work.store);
    if (!rollout) return 0;
    await look(service, work, rollout, now);
    return 1;
  });
}

async function look(service: Service, work: Work, rollout: RolloutRow, now: Instant): Promise<void> {
  const { steps, step, stepSince, state } = rollout;
  const current = steps[step] ?? { share: 0, minLeads: 0, minTime: 0 };
  const ranFor = now - stepSince;
  const verdict = judgeStep(current, await observe(work.store, rollout, now), ranFor);
  const frozen = frozenAt(service, now);
  const move = nextMove({ steps, step, paused: state === 'paused', ranFor, frozen }, verdict);
  await moveRollout(service, work, { rollout, move, verdict, who: 'service', now });
}

/** By the windows of the live rules, which the candidate can't change. */
export function frozenAt({ live }: Service, now: Instant): boolean {
  const { windows } = compileWindows(live?.router.policy.governance?.windows ?? []);
  return explainFreeze(windows, now).frozen;
}
