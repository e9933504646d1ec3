import { byteOrder } from '../../model/place.ts';
import type { Instant } from '../../time/instant.ts';
import type { Life, Member, Pause } from './life.ts';

/** A life while its steps are walked through. */
export interface Draft {
  receivedAt: Instant;
  /** Of the lead from which the owner comes: what decides when two lives become one. */
  origin: { readonly receivedAt: Instant; readonly id: string };
  voidUntil: Instant | null;
  owner: string | null;
  team: string | null;
  firstOwnedAt: Instant | null;
  ownedAt: Instant | null;
  acceptedAt: Instant | null;
  /** May be earlier than the first owner: an answer that was heard of first. */
  respondedAt: Instant | null;
  opportunityAt: Instant | null;
  closedAt: Instant | null;
  pauses: Pause[];
  heldBy: Set<string>;
  byHand: boolean;
  /** The event by which its owner gave it back, while no decision has answered that. */
  returned: string | null;
}

export const freshDraft = ({ id, receivedAt, voidUntil }: Member): Draft => ({
  receivedAt,
  origin: { receivedAt, id },
  voidUntil,
  owner: null,
  team: null,
  firstOwnedAt: null,
  ownedAt: null,
  acceptedAt: null,
  respondedAt: null,
  opportunityAt: null,
  closedAt: null,
  pauses: [],
  heldBy: new Set(),
  byHand: false,
  returned: null,
});

/** Somebody has it and works on it, or has it by a person's choice: more fields don't take it from them. */
export const isTouched = (draft: Draft): boolean =>
  draft.owner !== null && (draft.byHand || draft.acceptedAt !== null || draft.respondedAt !== null);

/** From here on this is the owner; null: nobody, it waits. */
export function giveTo(draft: Draft, owner: string | null, team: string | null, at: Instant): void {
  if (owner !== draft.owner) {
    draft.ownedAt = owner === null ? null : Math.max(at, draft.firstOwnedAt ?? at);
    draft.acceptedAt = null;
  }
  draft.owner = owner;
  draft.team = team;
  draft.byHand = false;
  draft.returned = null;
  if (owner === null) return;
  draft.heldBy.add(owner);
  if (draft.voidUntil === null || at > draft.voidUntil) draft.firstOwnedAt ??= at;
}

/** The life that a draft has come to. What was heard before there was an owner counts from the first owner on. */
export function finished(draft: Draft): Life {
  const { owner, firstOwnedAt, closedAt } = draft;
  const notBeforeOwner = (at: Instant | null): Instant | null =>
    at === null || firstOwnedAt === null ? null : Math.max(at, firstOwnedAt);
  return {
    status: closedAt !== null ? 'closed' : owner !== null ? 'owner' : 'queue',
    owner,
    team: draft.team,
    receivedAt: draft.receivedAt,
    firstOwnedAt,
    ownedAt: draft.ownedAt,
    acceptedAt: draft.acceptedAt,
    respondedAt: notBeforeOwner(draft.respondedAt),
    opportunityAt: notBeforeOwner(draft.opportunityAt),
    closedAt,
    pauses: draft.pauses,
    heldBy: [...draft.heldBy].sort(byteOrder),
    byHand: draft.byHand,
  };
}
