import { byteOrder } from '../../model/place.ts';
import type { Instant } from '../../time/instant.ts';
import { type Draft, isTouched } from './draft.ts';

/**
 * Two lives become one, the same whichever came first. The receipt is the earlier one. The owner is the one who has
 * accepted or answered, else any; among several the one whose lead was received first. It is closed only when both were.
 */
export function joinDrafts(one: Draft, other: Draft): Draft {
  const [kept, left] = beats(one, other) ? [one, other] : [other, one];
  return {
    ...kept,
    receivedAt: Math.min(kept.receivedAt, left.receivedAt),
    firstOwnedAt: earlier(kept.firstOwnedAt, left.firstOwnedAt),
    respondedAt: earlier(kept.respondedAt, left.respondedAt),
    opportunityAt: earlier(kept.opportunityAt, left.opportunityAt),
    closedAt: kept.closedAt === null || left.closedAt === null ? null : Math.max(kept.closedAt, left.closedAt),
    pauses: [...kept.pauses, ...left.pauses].sort((a, b) => a.from - b.from),
    heldBy: new Set([...kept.heldBy, ...left.heldBy]),
    returned: kept.owner === null ? (kept.returned ?? left.returned) : null,
  };
}

function beats(one: Draft, other: Draft): boolean {
  const order =
    rank(one) - rank(other) ||
    one.origin.receivedAt - other.origin.receivedAt ||
    byteOrder(one.origin.id, other.origin.id);
  return order <= 0;
}

const rank = (draft: Draft): number => (draft.owner === null ? 2 : isTouched(draft) ? 0 : 1);

const earlier = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null ? b : b === null ? a : Math.min(a, b);
