import type { StoreReads } from '../store/store.ts';
import type { Handled } from './handled.ts';

/** What a lead with this id was answered before; null when it is new. */
export async function firstAnswer(store: StoreReads, id: string, digest: string): Promise<Handled | null> {
  const known = await store.lead(id);
  if (!known) return null;
  if (known.digest !== digest) return { kind: 'conflict', id };
  const first = (await store.decisions(id))[0];
  return first ? { kind: 'repeated', decision: first.decision } : null;
}
