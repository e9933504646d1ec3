import { byteOrder } from '../../model/place.ts';
import type { Instant } from '../../time/instant.ts';
import { decides } from './cause.ts';
import type { Member, PastDecision, PastEvent } from './life.ts';
import { standing } from './standing.ts';

/** One step of a life; `at` is when it counts, never before the lead's receipt. */
export type Step = {
  readonly leadId: string;
  readonly at: Instant;
} & (
  | { readonly decision: PastDecision; readonly event: null }
  | { readonly decision: null; readonly event: PastEvent }
);

interface Placed {
  readonly step: Step;
  readonly order: readonly [at: Instant, said: Instant, id: string, leadId: string, seq: number];
}

/**
 * Decisions and events in the order in which they count, whatever the order in which they were heard of: by time, then by
 * the event's id. A decision that an event asked for counts right after that event; the first decision comes before all.
 */
export function stepsOf(members: readonly Member[], events: readonly PastEvent[]): Step[] {
  const receipts = new Map(members.map(({ id, receivedAt }) => [id, receivedAt]));
  const happened = events.map(event => placeEvent(event, receipts.get(event.leadId) ?? event.at));
  const byEvent = new Map(happened.map(placed => [keyOf(placed.step.leadId, placed.order[2]), placed]));
  const decided = members.flatMap(member => placeDecisions(member, events, byEvent));
  return [...happened, ...decided].sort(inOrder).map(({ step }) => step);
}

const keyOf = (leadId: string, event: string): string => `${leadId}\n${event}`;

function placeEvent(event: PastEvent, receipt: Instant): Placed {
  const at = Math.max(event.at, receipt);
  return {
    step: { leadId: event.leadId, at, event, decision: null },
    order: [at, event.at, event.id, event.leadId, 0],
  };
}

/** A later decision never counts before an earlier one that stands: it was made knowing that one. */
function placeDecisions(member: Member, told: readonly PastEvent[], events: ReadonlyMap<string, Placed>): Placed[] {
  let last: Placed['order'] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, '', member.id, 0];
  const deciding = member.decisions.filter(({ cause }) => decides(cause));
  return standing(deciding, told).map((decision, index) => {
    const own = orderOf(member, decision, events);
    const order = index === 0 ? last : compareOrders(own, last) < 0 ? last : own;
    last = [order[0], order[1], order[2], member.id, decision.seq];
    const at = index === 0 || decision.event === null ? Math.max(decision.at, member.receivedAt) : order[0];
    return { step: { leadId: member.id, at, decision, event: null }, order: last };
  });
}

function orderOf(member: Member, decision: PastDecision, events: ReadonlyMap<string, Placed>): Placed['order'] {
  const { event, seq, at } = decision;
  const asked = event === null ? undefined : askedBy(event, member.id, events);
  return asked ? [asked.order[0], asked.order[1], asked.order[2], member.id, seq] : [at, at, '', member.id, seq];
}

/** The event may have been told of another lead, which this one took over. */
function askedBy(event: string, leadId: string, events: ReadonlyMap<string, Placed>): Placed | undefined {
  return events.get(keyOf(leadId, event)) ?? [...events.values()].find(({ order }) => order[2] === event);
}

const inOrder = (a: Placed, b: Placed): number => compareOrders(a.order, b.order);

function compareOrders(a: Placed['order'], b: Placed['order']): number {
  return (
    compareTimes(a[0], b[0]) ||
    compareTimes(a[1], b[1]) ||
    byteOrder(a[2], b[2]) ||
    a[4] - b[4] ||
    byteOrder(a[3], b[3])
  );
}

/** Both may be minus infinity, whose difference is no number. */
const compareTimes = (a: Instant, b: Instant): number => (a === b ? 0 : a < b ? -1 : 1);
