import type { ApprovalsReading, AuthorsReading, BaseReading, ReleasesReading, WayBack } from '../engine/gate/gate.ts';
import type { Router } from '../engine/policy/router.ts';
import { authorsOfChange } from './authors-of-change.ts';
import { carryOut, tagRelease, tryOut } from './carry-out.ts';
import type { Deployment, DeployWish } from './deployment.ts';
import { type JudgedTree, judgeTree } from './judge-tree.ts';
import { nextBundle } from './next-bundle.ts';
import { pastLeads } from './past-leads.ts';
import { openRelease, type Rehearsal, rehearse } from './rehearse.ts';
import { heldRelease, type LoggedRelease, untoldRollbacks, withRollbacks } from './release-log.ts';
import { readyTag, rolledBackTag } from './release-note.ts';
import { type RuntimeView, viewRuntime } from './runtime-view.ts';
import { wayBackOf } from './way-back.ts';
import { type Weighed, weighChange } from './weigh-change.ts';
import { type Standing, whereItStands } from './where-it-stands.ts';

/** Gather, decide, act. Throws UnreadableInput where files or git can't be read; all else is in the answer. */
export async function deploy(wish: DeployWish): Promise<Deployment> {
  const head = judgeTree(wish.tree, wish.now);
  if (!head.router) return { kind: 'unfit', head, weighed: null };
  const viewed = await viewRuntime(wish.runtime);
  if (!viewed.ok) return { kind: 'failed', failed: viewed };
  const { view } = viewed;
  const informed = await withUntoldRollbacks(wish, view);
  const standing = whereItStands(head.router.release, informed.log, view);
  switch (standing.kind) {
    case 'stale':
      return standing;
    case 'live':
      return alreadyLive(informed, standing, head.router);
    case 'first':
      return decide(informed, { head, router: head.router, view, base: null, behind: null });
    case 'next':
      return decide(informed, { head, router: head.router, view, base: standing.base, behind: standing.behind });
  }
}

/** Git is told of rollbacks that went past it, so that a release that was left is known as such. */
async function withUntoldRollbacks(wish: DeployWish, view: RuntimeView): Promise<DeployWish> {
  const untold = untoldRollbacks(wish.log, view.releases);
  const { commit } = wish.tree;
  if (wish.tags && commit !== null && !wish.dryRun) {
    for (const release of untold) {
      await wish.tags.write(rolledBackTag(release), { release, reason: 'rolled back at the runtime' }, commit);
    }
  }
  return { ...wish, log: withRollbacks(wish.log, untold) };
}

type Live = Extract<Standing, { kind: 'live' }>;

/** A deploy that ended before its last step left a release without a tag: it gets it now. */
async function alreadyLive(
  wish: DeployWish,
  { release, tagged }: Live,
  { release: policy }: Router,
): Promise<Deployment> {
  const { id, sequence, parent, rollback_target } = release;
  const answer = { kind: 'already_live', release: sequence, bundle: id } as const;
  if (tagged || wish.dryRun || !wish.tags || wish.tree.commit === null) return { ...answer, tagged };
  const note = {
    release: sequence,
    bundle: id,
    policy,
    parent,
    plan: null,
    tier: null,
    segments: null,
    rollback_to: rollback_target,
  };
  if (rollback_target === 'fallback') {
    await wish.tags.write(readyTag(0), { release: 0, bundle: 'fallback' }, wish.tree.commit);
  }
  return { ...answer, tagged: (await tagRelease(wish, note)) === null };
}

interface Change {
  readonly head: JudgedTree;
  readonly router: Router;
  readonly view: RuntimeView;
  readonly base: LoggedRelease | null;
  readonly behind: LoggedRelease | null;
}

async function decide(wish: DeployWish, change: Change): Promise<Deployment> {
  const { head, router, view, base, behind } = change;
  const held = wish.again ? null : heldRelease(wish.log, router.release);
  if (held) return { kind: 'held', release: held.release };
  const before = base && (await openRelease(base, wish.folders, wish.now));
  const target = wish.backToFallback ? null : behind;
  const rehearsal = rehearse(target && before && { note: target, judged: before });
  const weighed = await weigh(wish, change, before, rehearsal);
  if (!head.checked.result.ok) return { kind: 'unfit', head, weighed };
  if (blocksBesideTheWayBack(weighed)) return { kind: 'blocked', weighed };
  if (!rehearsal.ready) return { ...rehearsal, kind: 'not_ready', weighed };
  const ingredients = { head, router, parent: base?.bundle ?? null, plan: weighed.plan };
  const decided = { head, weighed, rehearsal, bundle: nextBundle(ingredients, wish.log, view) };
  return wish.dryRun ? tryOut(wish, decided, view) : carryOut(wish, decided, view);
}

/** A missing way back has an answer of its own, which says more; no override makes up for one. */
const blocksBesideTheWayBack = ({ verdict }: Weighed): boolean =>
  verdict.gates.some(({ gate, outcome }) => outcome === 'block' && gate !== 'rollback-ready');

async function weigh(
  wish: DeployWish,
  { head, router, base: live }: Change,
  before: JudgedTree | null,
  rehearsal: Rehearsal,
): Promise<Weighed> {
  const past = await pastLeads(wish.history);
  const base: BaseReading = before ? baseReading(before) : { kind: 'none' };
  const { overrides, approvals = UNASKED, releases = UNREAD, authors: named = [], now } = wish;
  const wayBack: WayBack = before ? wayBackOf(rehearsal) : { kind: 'first' };
  const authors = live ? await authorsOfChange(live.release, wish.tree.commit, wish.folders, named) : NO_BASE;
  return weighChange({ head, router, base, past, overrides, approvals, authors, releases, wayBack, now });
}

const NO_BASE: AuthorsReading = { kind: 'untold' };
const UNASKED: ApprovalsReading = { kind: 'none', why: 'name their file with --approvals.' };
const UNREAD: ReleasesReading = { kind: 'none', why: 'nobody has read the release tags.' };

const baseReading = ({ router, checked }: JudgedTree): BaseReading =>
  router
    ? { kind: 'policy', router, findings: checked.result.findings }
    : { kind: 'unreadable', why: "the live release doesn't compile with today's evaluator." };
