import { decideGate } from '../engine/gate/decide-gate.ts';
import { findingsSince } from '../engine/gate/findings-since.ts';
import type { BaseReading, GateInput, HeadReading, ImpactReading } from '../engine/gate/gate.ts';
import { riskOf } from '../engine/gate/risk/risk-of.ts';
import { touchedSegments } from '../engine/gate/touched-segments.ts';
import type { Impact, Plan, Verdict } from '../engine/model/types.gen.ts';
import type { Router } from '../engine/policy/router.ts';
import { EVALUATOR_DIGEST } from '../engine/release/evaluator.ts';
import { planOf } from '../engine/replay/plan.ts';
import type { Instant } from '../engine/time/instant.ts';
import { goldenInput } from './golden-input.ts';
import type { JudgedTree } from './judge-tree.ts';
import type { PastLeads } from './past-leads.ts';
import { replayChange } from './replay-change.ts';

/** A change, weighed at this moment: the digests, what it does to past leads, and what the gates say. */
export interface Weighed {
  readonly plan: Plan;
  /** Null without a base, and where nothing could be replayed. */
  readonly impact: Impact | null;
  readonly verdict: Verdict;
  /** The segments that it touches; null where that is not known. */
  readonly segments: readonly string[] | null;
}

interface Weights extends Pick<GateInput, 'overrides' | 'approvals' | 'authors' | 'releases' | 'wayBack'> {
  readonly head: JudgedTree;
  readonly router: Router;
  readonly base: BaseReading;
  readonly past: PastLeads;
  readonly now: Instant;
}

/** Evaluates every gate again: the pull request's verdict was advice, this one is the lock. */
export async function weighChange({ head, router, base, past, now, ...rest }: Weights): Promise<Weighed> {
  const before = base.kind === 'policy' ? base.router : null;
  const history = before && past.kind === 'history' ? past.history : null;
  const plan = planOf({ base: before, head: router, history: history?.digest ?? null, evaluator: EVALUATOR_DIGEST });
  const impact: ImpactReading =
    before && history ? await replayChange(before, router, history, plan) : { kind: 'none', why: whyNone(base, past) };
  const { findings, proof } = head.checked.result;
  const verdict = decideGate({
    base,
    head: { router, findings, proof },
    golden: goldenInput(head),
    impact,
    plan,
    now,
    ...rest,
  });
  const rate = (found: Impact) => rated(found, base, { router, findings, proof }, now);
  if (impact.kind === 'none' || before === null) return { plan, impact: null, verdict, segments: null };
  return { plan, impact: rate(impact.impact), verdict, segments: touchedSegments(impact.impact, before, router) };
}

/** The report with the risk as the gates saw it: the release's tag keeps its tier. */
function rated(impact: Impact, base: BaseReading, head: HeadReading, now: Instant): Impact {
  const { router } = head;
  if (base.kind !== 'policy' || router === null) return impact;
  const newFindings = findingsSince(base, head);
  return { ...impact, risk: riskOf({ base: base.router, head: router, impact, newFindings, now }) };
}

function whyNone(base: BaseReading, past: PastLeads): string {
  if (base.kind === 'unreadable') return base.why;
  return past.kind === 'none' ? past.why : 'there is no release to compare with.';
}
