import type { Taken } from '../releases/live-release.ts';
import type { ReleaseShelf } from '../releases/release-shelf.ts';
import type { StoreReads } from '../store/store.ts';

/** The release that a store says is live. */
export async function readLive(store: StoreReads, shelf: ReleaseShelf): Promise<Taken> {
  const pointer = await store.active();
  const bundle = pointer && (pointer.release ?? pointer.fallbackOf);
  if (!bundle) return { ok: false, says: 'No release is live yet, so nothing is promised.' };
  return shelf.take(store, { bundle, fallback: pointer.release === null });
}
