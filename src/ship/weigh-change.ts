import { decideGate } from '../engine/gate/decide-gate.ts';
import type { BaseReading, ImpactReading, OverrideFile } from '../engine/gate/gate.ts';
import type { Impact, Plan, Verdict } from '../engine/model/types.gen.ts';
import type { Router } from '../engine/policy/router.ts';
import { EVALUATOR_DIGEST } from '../engine/release/evaluator.ts';
import { planOf } from '../engine/replay/plan.ts';
import type { Instant } from '../engine/time/instant.ts';
import type { JudgedTree } from './judge-tree.ts';
import type { PastLeads } from './past-leads.ts';
import { replayChange } from './replay-change.ts';

/** A change, weighed at this moment: the digests, what it does to past leads, and what the gates say. */
export interface Weighed {
  readonly plan: Plan;
  /** Null without a base, and where nothing could be replayed. */
  readonly impact: Impact | null;
  readonly verdict: Verdict;
}

interface Weights {
  readonly head: JudgedTree;
  readonly router: Router;
  readonly base: BaseReading;
  readonly past: PastLeads;
  readonly overrides: readonly OverrideFile[];
  readonly now: Instant;
}

/** Evaluates every gate again: the pull request's verdict was advice, this one is the lock. */
export async function weighChange({ head, router, base, past, overrides, now }: Weights): Promise<Weighed> {
  const before = base.kind === 'policy' ? base.router : null;
  const history = before && past.kind === 'history' ? past.history : null;
  const plan = planOf({ base: before, head: router, history: history?.digest ?? null, evaluator: EVALUATOR_DIGEST });
  const impact: ImpactReading =
    before && history ? await replayChange(before, router, history, plan) : { kind: 'none', why: whyNone(base, past) };
  const { findings, proof } = head.checked.result;
  const verdict = decideGate({
    base,
    head: { router, findings, proof },
    golden: head.golden,
    impact,
    plan,
    overrides,
    now,
    needsProof: false,
  });
  return { plan, impact: impact.kind === 'impact' ? impact.impact : null, verdict };
}

function whyNone(base: BaseReading, past: PastLeads): string {
  if (base.kind === 'unreadable') return base.why;
  return past.kind === 'none' ? past.why : 'there is no release to compare with.';
}
