import type { Instant } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';

/** By when a lead's first answer is promised; null when nothing is, or when it was given. */
export async function answerBy(store: StoreReads, leadId: string): Promise<Instant | null> {
  const clock = (await store.clocks(leadId)).find(({ kind }) => kind === 'response');
  return clock && clock.stoppedAt === null ? clock.dueAt : null;
}
