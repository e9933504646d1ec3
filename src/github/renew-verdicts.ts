import type { Instant } from '../engine/time/instant.ts';
import type { CompiledWindow } from '../engine/time/windows.ts';
import type { Answer } from './answer.ts';
import { decideRenewal } from './decide-renewal.ts';
import type { GitHub } from './github.ts';
import type { Pull } from './things.ts';

/** What verdicts are renewed by. */
export interface RenewalOrder {
  /** File name of the workflow that gives verdicts, e.g. `pull-request.yml`. */
  readonly workflow: string;
  /** The branch that is deployed; the windows are its own. */
  readonly branch: string;
  readonly windows: readonly CompiledWindow[];
  readonly now: Instant;
}

/** What was done about one pull request, for the log. */
export interface Renewed {
  readonly kind: 'renewed' | 'left' | 'failed';
  readonly says: string;
}

/** Asks again for the verdict of each open pull request that time has overtaken. One that fails stops no other. */
export async function renewVerdicts(github: GitHub, order: RenewalOrder): Promise<readonly Renewed[]> {
  const open = await github.openPulls();
  if (!open.ok) return [{ kind: 'failed', says: open.says }];
  const renewed: Renewed[] = [];
  for (const pull of open.value)
    if (pull.baseBranch === order.branch) renewed.push(await renewOne(github, pull, order));
  return renewed;
}

async function renewOne(github: GitHub, pull: Pull, { workflow, windows, now }: RenewalOrder): Promise<Renewed> {
  const [runs, reviews] = [await github.runsOf(workflow, pull.headSha), await github.reviews(pull.number)];
  const failure = [runs, reviews].find(answer => !answer.ok);
  if (!runs.ok || !reviews.ok) return failedOf(pull, failure);
  const renewal = decideRenewal(runs.value, { windows, reviews: reviews.value, now });
  if (renewal.kind === 'leave') return { kind: 'left', says: `Pull request ${pull.number} is left: ${renewal.why}.` };
  const sent = await github.rerun(renewal.run);
  if (!sent.ok) return failedOf(pull, sent);
  return { kind: 'renewed', says: `The verdict of pull request ${pull.number} is renewed: ${renewal.why}.` };
}

const failedOf = ({ number }: Pull, answer: Answer<unknown> | undefined): Renewed => ({
  kind: 'failed',
  says: `Pull request ${number}: ${answer && !answer.ok ? answer.says : 'GitHub did not answer.'}`,
});
