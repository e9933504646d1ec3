import type { Taken } from '../releases/live-release.ts';
import { releaseShelf } from '../releases/release-shelf.ts';
import type { StoreReads } from '../store/store.ts';

/** The release that a store says is live, for reading; signatures were looked at when it went live. */
export async function readLive(store: StoreReads): Promise<Taken> {
  const pointer = await store.active();
  const bundle = pointer && (pointer.release ?? pointer.fallbackOf);
  if (!bundle) return { ok: false, says: 'No release is live yet, so nothing is promised.' };
  return releaseShelf(null).take(store, { bundle, fallback: pointer.release === null });
}
