import type { Approvers } from '../../src/engine/model/types.gen.ts';
import { readPolicy } from '../../src/engine/policy/read-policy.ts';
import { EVALUATOR_DIGEST } from '../../src/engine/release/evaluator.ts';
import { planHash, planOf } from '../../src/engine/replay/plan.ts';
import { pastLeads } from '../../src/ship/past-leads.ts';
import { readReleaseLog } from '../../src/ship/release-log.ts';
import { releaseTag } from '../../src/ship/release-note.ts';
import { openSide } from '../../src/workspace/open-side.ts';
import type { Settings } from './settings.ts';

/** What a deploy of HEAD would ship, where HEAD is the one merge since the live release. */
export interface MergedChange {
  readonly plan: string;
  /** As the live release names them. */
  readonly approvers: Approvers;
}

/**
 * The change that HEAD brought, or why nobody can have approved it as a whole, as a sentence. What a review saw is the
 * difference to the base of its merge, so that base must be what is live.
 */
export async function mergedChange({ rules, history }: Settings): Promise<MergedChange | string> {
  const { releases, rolledBack } = await readReleaseLog();
  const live = releases.findLast(({ release }) => !rolledBack.has(release));
  if (!live) return 'no release went before.';
  const at = async (ref: string) => readPolicy((await openSide(ref, rules)).files).router;
  const [base, before, head] = [
    await at(`refs/tags/${releaseTag(live.release)}`),
    await at('HEAD^1'),
    await at('HEAD'),
  ];
  if (!base || !head) return 'the live release or HEAD does not compile.';
  if (before?.release !== base.release)
    return `more than the last merge came since release ${live.release}, and no review saw that as one change.`;
  const past = await pastLeads(history);
  const digest = past.kind === 'history' ? past.history.digest : null;
  const plan = planHash(planOf({ base, head, history: digest, evaluator: EVALUATOR_DIGEST }));
  return { plan, approvers: base.policy.governance?.approvers ?? {} };
}
