import type { LeadEvent } from '../../engine/model/types.gen.ts';
import { happeningOf } from '../../engine/sla/life/happening.ts';
import type { Member, PastDecision, PastEvent } from '../../engine/sla/life/life.ts';
import { survivorOf } from '../../engine/sla/life/survivor.ts';
import type { EventRow } from '../store/rows/events.ts';
import type { KeptLife } from '../store/rows/life.ts';
import type { DecisionRow } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';

/** A lead with those that it took over, and all that is known of them. */
export interface Group {
  /** What is kept of the lead that goes on. */
  readonly root: KeptLife;
  /** What is kept of the others. */
  readonly others: readonly KeptLife[];
  readonly members: readonly [Member, ...Member[]];
  /** Events that were applied, as they came. */
  readonly rows: readonly EventRow[];
  readonly events: readonly PastEvent[];
  /** The decisions of the lead that goes on, first to last. */
  readonly decisions: readonly DecisionRow[];
}

/** The lead, or the one that took it over, with all that belongs to it. Null when no such lead is here. */
export async function gatherLife(store: StoreReads, leadId: string): Promise<Group | null> {
  return gatherTogether(store, [leadId]);
}

/** Several leads and all that belongs to them as one; null when one of them was never taken in. */
export async function gatherTogether(store: StoreReads, leadIds: readonly string[]): Promise<Group | null> {
  const lives = new Map<string, KeptLife>();
  for (const id of leadIds) {
    const found = await livesAround(store, id);
    if (found.length === 0) return null;
    for (const life of found) lives.set(life.id, life);
  }
  const all = [...lives.values()];
  const events = (await store.events([...lives.keys()])).filter(({ state }) => state === 'applied');
  return groupOf(store, all, events);
}

async function livesAround(store: StoreReads, id: string): Promise<readonly KeptLife[]> {
  const lives = await store.lives(id);
  const survivor = lives[0]?.mergedInto;
  return survivor ? store.lives(survivor) : lives;
}

async function groupOf(
  store: StoreReads,
  lives: readonly KeptLife[],
  rows: readonly EventRow[],
): Promise<Group | null> {
  const events = rows.map(pastEvent);
  const merges = events.flatMap(({ leadId, what }) =>
    what.kind === 'merged' ? { from: leadId, into: what.into } : [],
  );
  const survivor = survivorOf(
    lives.map(({ id, ownReceivedAt: receivedAt }) => ({ id, receivedAt })),
    merges,
  );
  const root = lives.find(({ id }) => id === survivor);
  if (!root) return null;
  const decisions = await store.decisions(root.id);
  const others = lives.filter(life => life !== root);
  const members: Member[] = [];
  for (const life of others) members.push(memberOf(life, await store.decisions(life.id)));
  return {
    root,
    others,
    members: [memberOf(root, decisions), ...members],
    rows,
    events,
    decisions,
  };
}

/** What the fold needs of one lead. */
export const memberOf = (
  { id, ownReceivedAt: receivedAt, voidUntil }: KeptLife,
  decisions: readonly DecisionRow[],
): Member => ({ id, receivedAt, voidUntil, decisions: decisions.map(pastDecision) });

const pastDecision = ({ seq, cause, event, at, decision }: DecisionRow): PastDecision => ({
  seq,
  cause,
  event: event ?? null,
  at,
  owner: decision.owner,
  team: decision.team,
});

export const pastEvent = ({ leadId, id, at, body }: Pick<EventRow, 'leadId' | 'id' | 'at' | 'body'>): PastEvent => ({
  leadId,
  id,
  at,
  what: happeningOf(body as unknown as LeadEvent),
});
