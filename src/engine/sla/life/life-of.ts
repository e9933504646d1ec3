import type { Instant } from '../../time/instant.ts';
import { type Draft, finished, freshDraft, giveTo, isTouched } from './draft.ts';
import type { Happening } from './happening.ts';
import { joinDrafts } from './join-drafts.ts';
import type { Life, Member, PastDecision, PastEvent } from './life.ts';
import { stepsOf } from './steps.ts';

export interface Told {
  readonly life: Life;
  /** The event by which its owner gave it back and that no decision has answered yet; null: none. */
  readonly returned: string | null;
  /** Events of new fields that found the lead in a queue, or with an owner who had not touched it. */
  readonly mayMove: ReadonlySet<string>;
}

/**
 * The life of a lead, or of the leads that became one: a pure fold over decisions and events in the order in which they
 * count. Whatever the order in which they were heard of, and however often, the life is the same.
 */
export function lifeOf(members: readonly [Member, ...Member[]], events: readonly PastEvent[]): Told {
  const drafts = new Map(members.map(member => [member.id, freshDraft(member)]));
  const mayMove = new Set<string>();
  for (const { leadId, at, decision, event } of stepsOf(members, events)) {
    const draft = drafts.get(leadId);
    if (!draft) continue;
    if (decision) follow(draft, decision, at);
    else if (event.what.kind === 'merged') merge(drafts, leadId, event.what.into);
    else happen(draft, event, at, mayMove);
  }
  // Members belong together by merges; one that came later than the last step joins all the same.
  const joined = [...new Set(drafts.values())].reduce(joinDrafts);
  return { life: finished(joined), returned: joined.returned, mayMove };
}

function merge(drafts: Map<string, Draft>, from: string, into: string): void {
  const [one, other] = [drafts.get(from), drafts.get(into)];
  if (!one || !other || one === other) return;
  const joined = joinDrafts(one, other);
  for (const [id, draft] of drafts) if (draft === one || draft === other) drafts.set(id, joined);
}

/** More fields never take a lead from somebody who had touched it by then, even where that was heard of later. */
function follow(draft: Draft, { cause, owner, team }: PastDecision, at: Instant): void {
  if (draft.closedAt !== null || (cause === 'enriched' && isTouched(draft))) return;
  giveTo(draft, owner, team, at);
}

function happen(draft: Draft, { id, what }: PastEvent, at: Instant, mayMove: Set<string>): void {
  if (draft.closedAt !== null) return;
  if (what.kind === 'enriched' && !isTouched(draft)) mayMove.add(id);
  if (what.kind === 'returned' && draft.owner !== null) {
    giveTo(draft, null, null, at);
    draft.returned = id;
  }
  apply(draft, what, at);
}

function apply(draft: Draft, what: Happening, at: Instant): void {
  switch (what.kind) {
    case 'accepted':
      if (draft.ownedAt !== null) draft.acceptedAt ??= Math.max(at, draft.ownedAt);
      return;
    case 'responded':
      draft.respondedAt ??= at;
      return;
    case 'opportunity_opened':
      draft.opportunityAt ??= at;
      return;
    case 'reassigned':
      giveTo(draft, what.to, null, at);
      draft.byHand = true;
      return;
    case 'paused':
      if (draft.pauses.every(({ to }) => to !== null)) draft.pauses.push({ from: at, to: null });
      return;
    case 'resumed':
      draft.pauses = draft.pauses.map(({ from, to }) => ({ from, to: to ?? at }));
      return;
    case 'closed':
      draft.closedAt = at;
      return;
    case 'enriched':
    case 'returned':
    case 'merged':
      return;
  }
}
