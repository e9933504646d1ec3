import { whyNotYet } from '../../engine/release/signing/verify-release.ts';
import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { Instant, ReleaseRow } from '../store/rows.ts';
import { idOf, type LiveRelease } from './live-release.ts';

export interface Activation {
  readonly id: string;
  /** What the caller takes to be live; null: nothing, or the fallback. Absent: whatever is. */
  readonly expect?: string | null;
  /** Where a rollback from this release is to go: a pushed release, or `fallback`. */
  readonly rollbackTo?: string;
  /**
   * False: not if it was held back after a rollback, as `leadrail deploy` asks. Naming a held release without that word
   * lifts its hold, and the audit says so.
   */
  readonly liftHold?: boolean;
}

export type RefusedActivation =
  | { readonly kind: 'unknown'; readonly id: string }
  | { readonly kind: 'stale'; readonly active: string | null }
  | { readonly kind: 'refused'; readonly field: 'id' | 'rollback_to'; readonly says: string };

export type MayGoLive =
  | { readonly kind: 'may'; readonly row: ReleaseRow; readonly release: LiveRelease; readonly previous: string | null }
  | RefusedActivation;

/** Whether a pushed release may decide leads from now on: known, expected, verified, in time, not held, with a way back. */
export async function mayGoLive(service: Service, work: Work, asked: Activation): Promise<MayGoLive> {
  const { store } = work;
  const previous = idOf(service.live);
  const row = await store.release(asked.id);
  if (!row) return { kind: 'unknown', id: asked.id };
  if (asked.expect !== undefined && asked.expect !== previous) return { kind: 'stale', active: previous };
  const taken = await service.shelf.take(store, { bundle: asked.id, fallback: false });
  if (!taken.ok) return { kind: 'refused', field: 'id', says: taken.says };
  const notYet = whyNotLive(taken.release, row, asked, service.clock());
  if (notYet !== null) return { kind: 'refused', field: 'id', says: notYet };
  const wayBack = (await checkWayBack(service, work, asked)) ?? otherThanSigned(taken.release, asked);
  if (wayBack !== null) return { kind: 'refused', field: 'rollback_to', says: wayBack };
  return { kind: 'may', row, release: taken.release, previous };
}

/** Why a release may not go live at this moment, whatever its rules: it is held, or its signature is not of this time. */
function whyNotLive(
  { statement }: LiveRelease,
  { held, activatedAt }: ReleaseRow,
  { liftHold }: Activation,
  now: Instant,
): string | null {
  if (held !== null && liftHold === false) return `it is held: ${held}`;
  // What was live once may be returned to after its signature expired; it was in time when it first went live.
  return statement === null || activatedAt !== null ? null : whyNotYet(statement, now);
}

function otherThanSigned({ statement }: LiveRelease, { rollbackTo }: Activation): string | null {
  if (statement === null || rollbackTo === undefined || rollbackTo === statement.rollback_to) return null;
  return `its signature names ${statement.rollback_to} as the way back`;
}

/** What is wrong with the way back; null when it is ready, and then it lies compiled on the shelf. */
async function checkWayBack(service: Service, { store }: Work, asked: Activation): Promise<string | null> {
  const target = asked.rollbackTo;
  if (target === undefined) return null;
  if (target === asked.id) return 'a release cannot be its own rollback target';
  const by = target === 'fallback' ? { bundle: asked.id, fallback: true } : { bundle: target, fallback: false };
  if (!by.fallback && !(await store.release(target))) return `no release ${target} was pushed`;
  const taken = await service.shelf.take(store, by);
  return taken.ok ? null : taken.says;
}
