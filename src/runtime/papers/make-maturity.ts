import { quarterOf } from '../../engine/measure/measures/quarters.ts';
import { maturity } from '../../engine/measure/papers/maturity/maturity.ts';
import { LOOKBACK } from '../../engine/measure/papers/maturity/step.ts';
import type { Router } from '../../engine/policy/router.ts';
import { maturityPaper } from '../../report/papers/maturity-paper.ts';
import { spanOf } from '../../report/papers/say-interval.ts';
import type { Instant } from '../store/rows.ts';
import type { Desk, MadePaper } from './desk.ts';
import { readFacts } from './read-facts.ts';

/** The level of maturity, from the last weeks and from the whole quarters that have targets. */
export async function makeMaturity({ store, router, end, actions }: Desk): Promise<MadePaper> {
  const from = Math.min(end - 2 * LOOKBACK, ...quartersBegun(router, end));
  const facts = await readFacts(store, router, { from, to: end });
  const live = (await store.releases()).filter(({ activatedAt }) => activatedAt !== null).length;
  const rollbackReady = (await store.readyTargets()).length > 0;
  const figures = maturity(router, facts, { live, rollbackReady }, actions, end);
  return { ok: true, paper: maturityPaper(figures, spanOf({ from: end - LOOKBACK, to: end })), figures };
}

const quartersBegun = (router: Router, end: Instant): Instant[] =>
  router.policy.sla.quarters.map(({ quarter }) => quarterOf(quarter).from).filter(from => from <= end);
