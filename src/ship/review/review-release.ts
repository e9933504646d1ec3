import type { Failed } from '../../client/answer.ts';
import type { RuntimeRelease } from '../../client/runtime-answers.ts';
import type { RuntimeClient } from '../../client/runtime-client.ts';
import type { RuntimeMeasures } from '../../client/runtime-measures.ts';
import type { Impact, Plan } from '../../engine/model/types.gen.ts';
import type { Router } from '../../engine/policy/router.ts';
import { EVALUATOR_DIGEST } from '../../engine/release/evaluator.ts';
import { type Review, type ReviewFacts, reviewOf } from '../../engine/release/review/review.ts';
import { impactOf } from '../../engine/replay/impact.ts';
import { planOf } from '../../engine/replay/plan.ts';
import { TimelessLead } from '../../engine/replay/timeless-lead.ts';
import { type Instant, instantText, readInstant } from '../../engine/time/instant.ts';
import { pastLeads } from '../past-leads.ts';
import { openRelease } from '../rehearse.ts';
import type { LoggedRelease, ReleaseLog } from '../release-log.ts';
import type { Folders } from '../release-tree.ts';
import { replayChange } from '../replay-change.ts';
import { viewRuntime } from '../runtime-view.ts';
import { figuresOf } from './figures-of.ts';
import { reportExperiment } from './report-experiment.ts';
import { rolloutMoments } from './rollout-moments.ts';

export interface ReviewWish {
  readonly runtime: RuntimeClient;
  readonly log: ReleaseLog;
  readonly folders: Folders;
  readonly history: readonly string[];
  readonly release: number;
  readonly now: Instant;
}

export type Reviewed =
  | { readonly kind: 'reviewed'; readonly review: Review }
  /** There is nothing to review, or nothing to compare it with. */
  | { readonly kind: 'none'; readonly says: string }
  | { readonly kind: 'failed'; readonly failed: Failed };

/** Gathers what was predicted from git and what happened from the runtime. Throws UnreadableInput. */
export async function reviewRelease(wish: ReviewWish): Promise<Reviewed> {
  const pair = await openPair(wish);
  if ('says' in pair) return { kind: 'none', says: pair.says };
  const viewed = await viewRuntime(wish.runtime);
  if (!viewed.ok) return { kind: 'failed', failed: viewed };
  const lived = lifeOf(pair.note, viewed.view.releases.releases, wish.now);
  if (!lived) return { kind: 'none', says: `release ${wish.release} was never live in this runtime` };
  const predicted = await predict(wish, pair);
  if ('says' in predicted) return { kind: 'none', says: predicted.says };
  const seen = await whatHappened(wish.runtime, pair, lived);
  if (!('impact' in seen)) return { kind: 'failed', failed: seen };
  const experiments = pair.head.policy.governance?.experiments ?? [];
  const facts: ReviewFacts = {
    release: wish.release,
    predicted: predicted.impact,
    samePastLeads: pair.note.plan === null || pair.note.plan.history === predicted.plan.history,
    happened: seen.impact,
    figures: figuresOf(seen.before, seen.after),
    moments: seen.moments,
    guards: seen.guards,
    experiments: experiments.map(experiment => reportExperiment(experiment, seen.before, seen.after)),
    idleRules: idleRules(pair.head, seen.after),
  };
  return { kind: 'reviewed', review: reviewOf(facts) };
}

interface Pair {
  readonly note: LoggedRelease;
  readonly base: Router;
  readonly head: Router;
}

async function openPair({ log, release, folders, now }: ReviewWish): Promise<Pair | { readonly says: string }> {
  const note = log.releases.find(each => each.release === release);
  if (!note) return { says: `this repository has no tag release/${release}` };
  const before = log.releases.find(({ bundle }) => bundle === note.parent);
  if (!before) return { says: `release ${release} has no release before it to compare with` };
  const head = (await openRelease(note, folders, now)).router;
  const base = (await openRelease(before, folders, now)).router;
  return head && base ? { note, base, head } : { says: "its rules don't compile with today's evaluator" };
}

/** How long it decided leads: [from, to). */
interface Life {
  readonly from: Instant;
  readonly to: Instant;
}

function lifeOf({ bundle }: LoggedRelease, releases: readonly RuntimeRelease[], now: Instant): Life | null {
  const timeOf = ({ activated_at }: RuntimeRelease): Instant | null =>
    activated_at === null ? null : readInstant(activated_at);
  const own = releases.find(({ id }) => id === bundle);
  const from = own ? timeOf(own) : null;
  if (from === null) return null;
  const later = releases.map(timeOf).filter(at => at !== null && at > from) as Instant[];
  return { from, to: Math.max(from + 1, Math.min(now, ...later)) };
}

type Predicted = { readonly impact: Impact; readonly plan: Plan } | { readonly says: string };

async function predict({ history }: ReviewWish, { base, head }: Pair): Promise<Predicted> {
  const past = await pastLeads(history);
  if (past.kind === 'none') return { says: past.why };
  const plan = planOf({ base, head, history: past.history.digest, evaluator: EVALUATOR_DIGEST });
  const reading = await replayChange(base, head, past.history, plan);
  return reading.kind === 'impact' ? { impact: reading.impact, plan } : { says: reading.why };
}

interface Seen extends Pick<ReviewFacts, 'moments' | 'guards'> {
  readonly impact: Impact;
  readonly before: RuntimeMeasures;
  readonly after: RuntimeMeasures;
}

async function whatHappened(
  runtime: RuntimeClient,
  { note, base, head }: Pair,
  { from, to }: Life,
): Promise<Seen | Failed> {
  const since = await runtime.history(instantText(from), instantText(to));
  if (!since.ok) return since;
  const before = await runtime.measures(instantText(from - (to - from)), instantText(from));
  if (!before.ok) return before;
  const after = await runtime.measures(instantText(from), instantText(to));
  if (!after.ok) return after;
  const audit = await runtime.audit('rollout.');
  if (!audit.ok) return audit;
  const rollouts = await runtime.rollouts();
  if (!rollouts.ok) return rollouts;
  return {
    impact: replayed(base, head, since.value),
    before: before.value,
    after: after.value,
    moments: rolloutMoments(audit.value, note.bundle),
    guards: rollouts.value.rollouts.find(({ release }) => release === note.bundle)?.guards ?? [],
  };
}

/** The same change on the leads that came: what the prediction would have said, had it known them. */
function replayed(base: Router, head: Router, leads: readonly Readonly<Record<string, unknown>>[]): Impact {
  const replay = impactOf(base, head, { plan: planOf({ base, head, history: null, evaluator: EVALUATOR_DIGEST }) });
  leads.forEach((lead, i) => {
    try {
      replay.push(lead, i + 1);
    } catch (error) {
      if (!(error instanceof TimelessLead)) throw error;
      replay.skip();
    }
  });
  return replay.end();
}

function idleRules({ rules }: Router, { by_rule }: RuntimeMeasures): string[] {
  const seen = new Set(by_rule.map(({ of }) => of));
  return rules.map(({ id }) => id).filter(id => !seen.has(id));
}
