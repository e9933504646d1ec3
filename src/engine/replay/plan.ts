import { type Digest, digestOf } from '../model/digest.ts';
import type { Plan, PlanRef } from '../model/types.gen.ts';
import type { Router } from '../policy/router.ts';

/** What a plan is made of; null where there is no base, a head that doesn't compile, or no past leads. */
export interface PlanParts {
  readonly base: Router | null;
  readonly head: Router | null;
  readonly history: Digest | null;
  readonly evaluator: Digest;
}

/** The five digests that a change is judged by. Policies, never commits: a squash merge keeps them. */
export function planOf({ base, head, history, evaluator }: PlanParts): Plan {
  return {
    base: base?.release ?? null,
    head: head?.release ?? null,
    history,
    evaluator,
    governance: base && governanceDigest(base),
  };
}

/** The digest of the governance that the gates read; null without one. */
export const governanceDigest = ({ policy }: Router): Digest | null => policy.governance && digestOf(policy.governance);

/** The one digest that stands for a plan: in verdicts, overrides and bundles. */
export const planHash = (plan: Plan): Digest => digestOf(plan);

/** Whether a hash, or the five digests themselves, name this plan. */
export const namesPlan = (ref: PlanRef, plan: Plan): boolean =>
  (typeof ref === 'string' ? ref : planHash(ref)) === planHash(plan);
