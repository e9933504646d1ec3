import type { Broken } from '../../engine/measure/invariants/broken.ts';
import { pointerHolds } from '../../engine/measure/invariants/i10-pointer-holds.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { Patient } from './patient.ts';

export interface ReleaseLooked {
  readonly found: readonly Broken[];
  /** What is live, read from the store; null when nothing is, or when it can't be read. */
  readonly live: LiveRelease | null;
}

/** I10: what is live. */
export async function lookAtRelease({ store, shelf }: Patient): Promise<ReleaseLooked> {
  const pointer = await store.active();
  const active = (await store.releases()).filter(({ status }) => status === 'active').map(({ id }) => id);
  const bundle = pointer && (pointer.release ?? pointer.fallbackOf);
  const fallback = pointer !== null && pointer.release === null;
  const taken = bundle ? await shelf.take(store, { bundle, fallback }) : null;
  const unreadable = taken && !taken.ok ? taken.says : null;
  const found = pointerHolds({ release: bundle ?? null, fallback, unreadable, active });
  return { found, live: taken?.ok ? taken.release : null };
}
