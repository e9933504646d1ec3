import { byteOrder } from '../../model/place.ts';
import type { Instant } from '../../time/instant.ts';

/** One lead was merged into another, as the event said it. */
export interface Merge {
  readonly from: string;
  readonly into: string;
}

/**
 * Which of the leads that became one goes on: the one that was never merged into another; of several the one received
 * first, then the lower id. The same for any order in which the merges were heard of.
 */
export function survivorOf(
  members: readonly { readonly id: string; readonly receivedAt: Instant }[],
  merges: readonly Merge[],
): string {
  const gone = new Set(merges.map(({ from }) => from));
  const kept = members.filter(({ id }) => !gone.has(id));
  const [first] = kept.sort((a, b) => a.receivedAt - b.receivedAt || byteOrder(a.id, b.id));
  if (!first) throw new Error('internal: merges without end are refused, so one lead is left');
  return first.id;
}

/** Whether a merge would lead back to where it came from. */
export function closesCircle(merges: readonly Merge[], { from, into }: Merge): boolean {
  const reached = new Set([into]);
  for (const id of reached) for (const merge of merges) if (merge.from === id) reached.add(merge.into);
  return reached.has(from);
}
