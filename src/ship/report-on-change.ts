import { findingsSince, type JudgedPolicy } from '../engine/gate/findings-since.ts';
import type { ImpactReading } from '../engine/gate/gate.ts';
import { riskOf } from '../engine/gate/risk/risk-of.ts';
import type { Router } from '../engine/policy/router.ts';
import { EVALUATOR_DIGEST } from '../engine/release/evaluator.ts';
import type { ReplayOptions } from '../engine/replay/impact.ts';
import { planOf } from '../engine/replay/plan.ts';
import type { History } from '../workspace/read-history.ts';
import { type ReplayWatcher, replayChange } from './replay-change.ts';

/** A policy that compiles, with what `check` found in it. */
export type OpenPolicy = JudgedPolicy & { readonly router: Router };

/** The whole report on a change, with its risk. The same input gives the same bytes, here and in the gate. */
export async function reportOnChange(
  before: OpenPolicy,
  after: OpenPolicy,
  history: History,
  options: Omit<ReplayOptions, 'plan' | 'diff'> = {},
  watcher: ReplayWatcher = {},
): Promise<ImpactReading> {
  const sides = { base: before.router, head: after.router };
  const plan = planOf({ ...sides, history: history.digest, evaluator: EVALUATOR_DIGEST });
  const reading = await replayChange(sides.base, sides.head, history, plan, options, watcher);
  if (reading.kind === 'none') return reading;
  const { impact } = reading;
  const risk = riskOf({ ...sides, impact, newFindings: findingsSince(before, after), now: null });
  return { kind: 'impact', impact: { ...impact, risk } };
}
