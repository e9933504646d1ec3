import type { Failed } from '../client/answer.ts';
import type { RuntimeClient } from '../client/runtime-client.ts';
import type { Envelope, RollbackOrder } from '../engine/model/types.gen.ts';
import { seal } from '../engine/release/signing/dsse.ts';
import type { Signer } from '../engine/release/signing/keys.ts';
import { ROLLBACK_TYPE } from '../engine/release/signing/rollback-order.ts';
import { instantText } from '../engine/time/instant.ts';
import { MINUTE } from '../engine/time/units.ts';
import { UnwritableOutput } from '../workspace/unwritable-output.ts';
import { type ReleaseLog, releaseNumbered, releaseOf } from './release-log.ts';
import { readyTag, rolledBackTag } from './release-note.ts';
import { type RuntimeView, viewRuntime } from './runtime-view.ts';
import type { TagBook } from './tag-book.ts';

export interface RollbackWish {
  readonly runtime: RuntimeClient;
  readonly log: ReleaseLog;
  readonly tags: TagBook;
  /** The commit of HEAD: where git is told. */
  readonly commit: string;
  /** Number of the release to go to, 0 for the fallback queue; null: the target that the live release recorded. */
  readonly to: number | null;
  readonly reason: string;
  readonly signers: readonly Signer[];
  /** A clock in milliseconds, for how long it took. */
  readonly clock: () => number;
}

/** A release by number; 0 is the fallback queue. */
export type GoneBack =
  | {
      readonly kind: 'back';
      readonly from: number | null;
      readonly to: number;
      readonly ms: number;
      readonly untold: string | null;
    }
  /** The target is live already. `told`: the releases of which git learns only now that they are gone. */
  | { readonly kind: 'there'; readonly to: number; readonly told: readonly number[] }
  | { readonly kind: 'no_target'; readonly says: string; readonly next: string }
  | { readonly kind: 'failed'; readonly failed: Failed };

interface Target {
  readonly release: number;
  /** What the runtime calls it. */
  readonly id: string;
}

type Found = Target | { readonly says: string; readonly next: string };

/** Moves the runtime's pointer to a rehearsed release, and tells git. Asks no gate: going back is always allowed. */
export async function goBack(wish: RollbackWish): Promise<GoneBack> {
  const viewed = await viewRuntime(wish.runtime);
  if (!viewed.ok) return { kind: 'failed', failed: viewed };
  const { view } = viewed;
  const target = findTarget(wish, view);
  if ('says' in target) return { kind: 'no_target', ...target };
  if (target.id === liveId(view)) return alreadyThere(wish, target);
  if (!wish.log.ready.has(target.release)) return notRehearsed(target);
  const begun = wish.clock();
  const answer = await wish.runtime.rollback({
    to: target.id,
    expect: view.status.active,
    reason: wish.reason,
    ...(await signedOrder(wish, view, target)),
  });
  if (!answer.ok) return { kind: 'failed', failed: answer };
  const ms = wish.clock() - begun;
  const from = numberOf(view, wish.log, answer.value.from);
  return { kind: 'back', from, to: target.release, ms, untold: from === null ? null : await tell(wish, from, target) };
}

/** A word that lets the number fall further than the live release allows; without a key, the runtime judges alone. */
async function signedOrder(wish: RollbackWish, { status }: RuntimeView, target: Target): Promise<{ order?: Envelope }> {
  if (wish.signers.length === 0 || status.active === null) return {};
  const expires = instantText(wish.clock() + ORDER_LIFE);
  const { reason } = wish;
  const order = { format: 'leadrail-rollback/1', from: status.active, to: target.id, reason, expires } as const;
  return { order: await seal(ROLLBACK_TYPE, order satisfies RollbackOrder, wish.signers) };
}

/** An order is for now: in a few minutes it has no force. */
const ORDER_LIFE = 10 * MINUTE;

const liveId = ({ status }: RuntimeView): string | null => (status.fallback ? 'fallback' : status.active);

function findTarget({ to, log }: RollbackWish, view: RuntimeView): Found {
  if (to === 0) return { release: 0, id: 'fallback' };
  if (to !== null) return numbered(to, log, view);
  const id = view.status.rollback_target;
  if (id === 'fallback') return { release: 0, id };
  const release = numberOf(view, log, id);
  if (id !== null && release !== null) return { release, id };
  const says = view.status.active === null ? 'No release is live.' : 'The live release recorded no way back.';
  return { says, next: listReady(log) };
}

function numbered(to: number, log: ReleaseLog, { releases }: RuntimeView): Found {
  const id = releaseNumbered(log, to)?.bundle ?? releases.releases.find(({ sequence }) => sequence === to)?.id;
  if (id !== undefined) return { release: to, id };
  return { says: `Neither git nor the runtime knows release ${to}.`, next: listReady(log) };
}

const numberOf = ({ releases }: RuntimeView, log: ReleaseLog, id: string | null): number | null =>
  releases.releases.find(release => release.id === id)?.sequence ?? releaseOf(log, id)?.release ?? null;

function listReady({ ready }: ReleaseLog): string {
  const numbers = [...ready].sort((a, b) => b - a).map(n => (n === 0 ? '0 (the fallback queue)' : `${n}`));
  return numbers.length === 0
    ? 'Nothing is rehearsed here; `git fetch --tags` gets the tags rollback-ready/<n> that a deploy wrote.'
    : `Rehearsed are: ${numbers.join(', ')}. Name one with --to.`;
}

function notRehearsed({ release }: Target): GoneBack {
  const says = `${release === 0 ? 'The fallback queue' : `Release ${release}`} has no tag ${readyTag(release)}, so nobody has rehearsed it.`;
  const next =
    'A deploy writes that tag after its rehearsal. `git fetch --tags` gets it from where the deploy ran; for a release that was deployed from uncommitted rules, commit them and run `npx leadrail deploy` once.';
  return { kind: 'no_target', says, next };
}

/** Releases of HEAD's history after the live one, of which git does not know that they were left. */
async function alreadyThere(wish: RollbackWish, target: Target): Promise<GoneBack> {
  const later = wish.log.releases.filter(({ release }) => release > target.release);
  const told = later.map(({ release }) => release).filter(release => !wish.log.rolledBack.has(release));
  for (const release of told) await tell(wish, release, target);
  return { kind: 'there', to: target.release, told };
}

/** What git said when it could not be told; null when it was. The runtime has gone back in any case. */
async function tell({ tags, commit, reason }: RollbackWish, release: number, target: Target): Promise<string | null> {
  try {
    await tags.write(rolledBackTag(release), { release, to: target.release, bundle: target.id, reason }, commit);
    return null;
  } catch (error) {
    if (error instanceof UnwritableOutput) return error.says;
    throw error;
  }
}
