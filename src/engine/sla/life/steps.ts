import { byteOrder } from '../../model/place.ts';
import type { Instant } from '../../time/instant.ts';
import { decides } from './cause.ts';
import type { Member, PastDecision, PastEvent } from './life.ts';
import { askedBy, askingOf, standing } from './standing.ts';

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
  const orders = new Map(events.map((event, index) => [event, happened[index]?.order]));
  const decided = members.flatMap(member => placeDecisions(member, events, orders));
  return [...happened, ...decided].sort(inOrder).map(({ step }) => step);
}

function placeEvent(event: PastEvent, receipt: Instant): Placed {
  const at = Math.max(event.at, receipt);
  return {
    step: { leadId: event.leadId, at, event, decision: null },
    order: [at, event.at, event.id, event.leadId, 0],
  };
}

/** Where each event counts. */
type Orders = ReadonlyMap<PastEvent, Placed['order'] | undefined>;

/** A later decision never counts before an earlier one that stands: it was made knowing that one. */
function placeDecisions(member: Member, told: readonly PastEvent[], orders: Orders): Placed[] {
  let last: Placed['order'] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, '', member.id, 0];
  const asking = askingOf(member.id, told);
  const deciding = member.decisions.filter(({ cause }) => decides(cause));
  return standing(deciding, asking).map((decision, index) => {
    const asked = askedBy(decision, asking);
    const own = orderOf(member, decision, asked && orders.get(asked));
    const order = index === 0 ? last : compareOrders(own, last) < 0 ? last : own;
    last = [order[0], order[1], order[2], member.id, decision.seq];
    const at = index === 0 || decision.event === null ? Math.max(decision.at, member.receivedAt) : order[0];
    return { step: { leadId: member.id, at, decision, event: null }, order: last };
  });
}

/** A decision that an event asked for counts with that event. */
function orderOf({ id }: Member, { seq, at }: PastDecision, asked: Placed['order'] | undefined): Placed['order'] {
  return asked ? [asked[0], asked[1], asked[2], id, seq] : [at, at, '', id, seq];
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
