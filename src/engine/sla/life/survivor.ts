import { byteOrder } from '../../model/place.ts';
import type { Instant } from '../../time/instant.ts';

/** One lead was merged into another, as the event said it. */
export interface Merge {
  readonly from: string;
  readonly into: string;
}

/**
 * Which of the leads that became one goes on: the one that was never merged into another; of several the one received
 * first, then the lower id. The same for any order in which the merges were heard of. Null when the one that went on is not
 * among them, since merges never lead back to where they came from.
 */
export function survivorOf(
  members: readonly { readonly id: string; readonly receivedAt: Instant }[],
  merges: readonly Merge[],
): string | null {
  const gone = new Set(merges.map(({ from }) => from));
  const kept = members.filter(({ id }) => !gone.has(id));
  const [first] = kept.sort((a, b) => a.receivedAt - b.receivedAt || byteOrder(a.id, b.id));
  return first?.id ?? null;
}

/** Whether a merge would lead back to where it came from. */
export function closesCircle(merges: readonly Merge[], { from, into }: Merge): boolean {
  const reached = new Set([into]);
  for (const id of reached) for (const merge of merges) if (merge.from === id) reached.add(merge.into);
  return reached.has(from);
}
