import type { Failed } from '../client/answer.ts';
import type { RuntimeRollout } from '../client/runtime-answers.ts';
import type { PushedBeside } from '../client/runtime-client.ts';
import { digestOf } from '../engine/model/digest.ts';
import type { Envelope } from '../engine/model/types.gen.ts';
import { EVALUATOR } from '../engine/release/evaluator.ts';
import { predictedOf } from '../engine/release/predicted.ts';
import { seal } from '../engine/release/signing/dsse.ts';
import { RELEASE_TYPE, releaseStatement } from '../engine/release/signing/release-statement.ts';
import { commitOf } from '../workspace/git.ts';
import { UnwritableOutput } from '../workspace/unwritable-output.ts';
import type { Decided, Deployment, DeployWish } from './deployment.ts';
import { type ReleaseNote, readyTag, releaseTag } from './release-note.ts';
import type { RuntimeView } from './runtime-view.ts';

/**
 * Does what was decided: pushes, has the way back rehearsed on a copy of the runtime's state and marks it, activates on
 * the condition that nobody was faster, tags. Ended at any point, either the old or the new release is live, and the next
 * deploy goes on from there.
 */
export async function carryOut(wish: DeployWish, decided: Decided, view: RuntimeView): Promise<Deployment> {
  const { bundle, rehearsal } = decided;
  const pushed = await wish.runtime.push(bundle, await besideOf(wish, decided));
  if (!pushed.ok) return refusal(pushed, view);
  const asked = { rollback_to: rehearsal.bundle, ...(wish.again ? { lift_hold: true } : {}) };
  const rehearsed = await wish.runtime.rehearse(bundle.id, asked);
  if (!rehearsed.ok) return refusal(rehearsed, await newView(wish, view));
  if (!rehearsed.value.ready) return notReady(decided, rehearsed.value.says);
  await tagReady(wish, decided);
  const options = { expect: view.status.active, ...asked };
  const begun = await goLive(wish, bundle.id, options);
  if (!begun.ok) return refusal(begun, await newView(wish, view));
  const untagged = await tagRelease(wish, noteOf(decided));
  return { kind: 'deployed', decided, tags: wish.tags?.written ?? [], untagged, rollout: begun.rollout };
}

/** The same up to the rehearsal, on a copy into which the release goes instead of the runtime. */
export async function tryOut(wish: DeployWish, decided: Decided, view: RuntimeView): Promise<Deployment> {
  const { bundle, rehearsal } = decided;
  const pushed = { bundle, envelope: null, ...(await besideOf(wish, decided)) };
  const asked = { rollback_to: rehearsal.bundle, pushed, ...(wish.again ? { lift_hold: true } : {}) };
  const rehearsed = await wish.runtime.rehearse(bundle.id, asked);
  if (!rehearsed.ok) return refusal(rehearsed, await newView(wish, view));
  return rehearsed.value.ready
    ? { kind: 'planned', decided, looked: rehearsed.value.looked }
    : notReady(decided, rehearsed.value.says);
}

type Begun = { readonly ok: true; readonly rollout: RuntimeRollout | null } | Failed;

/** In steps where that was asked for and a release is live to compare with; else at once. */
async function goLive(
  { runtime, inSteps }: DeployWish,
  id: string,
  options: { readonly expect: string | null; readonly rollback_to?: string; readonly lift_hold?: boolean },
): Promise<Begun> {
  const done = await (inSteps && options.expect !== null
    ? runtime.startRollout(id, options)
    : runtime.activate(id, options));
  if (!done.ok) return done;
  return { ok: true, rollout: 'rollout' in done.value ? done.value : null };
}

/** What goes with the bundle: who vouches for it, and what is expected of it. */
async function besideOf(wish: DeployWish, decided: Decided): Promise<PushedBeside> {
  const { plan, impact } = decided.weighed;
  const envelope = await envelopeOf(wish, decided);
  return {
    ...(envelope ? { envelope } : {}),
    ...(impact && plan ? { predicted: predictedOf(impact, digestOf(plan)) } : {}),
  };
}

/** The signed words that go with the bundle; none where nobody signs. */
async function envelopeOf(wish: DeployWish, { bundle, rehearsal, weighed }: Decided): Promise<Envelope | undefined> {
  if (wish.signers.length === 0) return undefined;
  const plan = weighed.plan && digestOf(weighed.plan);
  const given = wish.approvals?.kind === 'approvals' ? wish.approvals.approvals : [];
  const approvals = given.filter(approval => approval.plan === plan).map(({ role, login }) => `${role}:${login}`);
  const rollbackTo = rehearsal.bundle;
  return seal(RELEASE_TYPE, releaseStatement(bundle, { approvals, rollbackTo, now: wish.now }), wish.signers);
}

const noteOf = ({ head, bundle, weighed, rehearsal }: Decided): ReleaseNote => ({
  release: bundle.sequence,
  bundle: bundle.id,
  policy: head.router?.release ?? '',
  parent: bundle.parent,
  plan: bundle.plan,
  tier: weighed.impact?.risk.tier ?? null,
  segments: weighed.segments,
  rollback_to: rehearsal.bundle,
});

async function tagReady({ tags, tree }: DeployWish, { rehearsal, head }: Decided): Promise<void> {
  if (!tags || tree.commit === null) return;
  const { release, bundle } = rehearsal;
  const commit = release === 0 ? tree.commit : await commitOf(`refs/tags/${releaseTag(release)}`);
  await tags.write(readyTag(release), { release, bundle, evaluator: EVALUATOR, for: head.router?.release }, commit);
}

/** What git said when it could not be told of a live release; null when it was told. */
export async function tagRelease({ tags, tree }: DeployWish, note: ReleaseNote): Promise<string | null> {
  if (!tags || tree.commit === null) return null;
  try {
    await tags.write(releaseTag(note.release), note, tree.commit);
    return null;
  } catch (error) {
    if (error instanceof UnwritableOutput) return error.says;
    throw error;
  }
}

function notReady({ weighed, rehearsal }: Decided, reasons: readonly string[]): Deployment {
  const says = `on a copy of the runtime's state: ${reasons.join('; ')}.`;
  const next =
    'Mend that at the runtime. Or take "all leads to the fallback queue" for the way back: `npx leadrail deploy --back-to-fallback`.';
  return { kind: 'not_ready', weighed, release: rehearsal.release, says, next };
}

/** A refusal because of another deploy says which one; any other is handed on. */
function refusal(failed: Failed, { status, releases }: RuntimeView): Deployment {
  if (failed.status !== 409) return { kind: 'failed', failed };
  const active = typeof failed.problem?.active === 'string' ? failed.problem.active : null;
  const winner = releases.releases.find(({ id }) => id === (active ?? status.active));
  const last = failed.problem?.last;
  const release = typeof last === 'number' ? last : (winner?.sequence ?? null);
  return { kind: 'overtaken', release, bundle: active };
}

async function newView({ runtime }: DeployWish, view: RuntimeView): Promise<RuntimeView> {
  const releases = await runtime.releases();
  return releases.ok ? { ...view, releases: releases.value } : view;
}
