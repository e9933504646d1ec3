import type { Past, PastLead } from '../src/engine/measure/past/past-lead.ts';
import { promisesOf } from '../src/engine/measure/promises.ts';
import type { Router } from '../src/engine/policy/router.ts';
import { liveThrough } from '../src/engine/replay/waits/live-through.ts';
import type { PastArrival, PastCourse } from '../src/engine/replay/waits/past-course.ts';
import { normaliseLead } from '../src/engine/routing/normalise-lead.ts';
import type { RawLead } from '../src/engine/routing/raw-lead.ts';
import { type Instant, instantText, readInstant } from '../src/engine/time/instant.ts';
import { DAY } from '../src/engine/time/units.ts';
import { visible } from '../src/report/visible.ts';
import { readLeads } from '../src/workspace/read-leads.ts';
import type { Terminal } from './terminal.ts';

/** After the last receipt it is still told for so long what becomes of the leads that are there. */
const AFTERWARDS = DAY;

/** A sender's empty date or a slip of the pen: to live through all that lies between would take for ever. */
const FAR = 5 * 366 * DAY;

/**
 * Past leads as these rules treat them, in the order of their receipt. Records without a time, or with one years away from
 * the others, are said and left out.
 */
export async function readPast(
  router: Router,
  files: readonly string[],
  terminal: Terminal,
): Promise<{ readonly past: Past; readonly unusable: number }> {
  const read: Placed[] = [];
  let unusable = 0;
  const leaveOut = (place: number, why: string) => {
    terminal.say(`record ${place}: ${visible(why)}`);
    unusable += 1;
  };
  for await (const line of readLeads(files)) {
    const { place } = line;
    const arrival = 'unreadable' in line ? null : arrivalOf(router, line.raw, place);
    if (arrival) read.push({ place, arrival });
    else leaveOut(place, 'unreadable' in line ? line.unreadable : 'it has no received_at');
  }
  read.sort((a, b) => a.arrival.now - b.arrival.now);
  const { near = [], far = [] } = Object.groupBy(read, nearTo(read[read.length >> 1]?.arrival.now ?? 0));
  for (const { place, arrival } of far) {
    leaveOut(place, `its received_at, ${instantText(arrival.now)}, lies years away from the others; mend or delete it`);
  }
  const arrivals = near.map(({ arrival }) => arrival);
  const until = (arrivals.at(-1)?.now ?? 0) + AFTERWARDS;
  const leads = liveThrough(router, arrivals, until).map(pastLeadOf);
  return { past: { leads, book: promisesOf(router), until }, unusable };
}

interface Placed {
  readonly place: number;
  readonly arrival: PastArrival;
}

const nearTo =
  (middle: Instant) =>
  ({ arrival }: Placed): 'near' | 'far' =>
    Math.abs(arrival.now - middle) > FAR ? 'far' : 'near';

function arrivalOf(router: Router, raw: RawLead, place: number): PastArrival | null {
  const lead = normaliseLead(router, raw, null);
  const now = lead.receivedAt;
  if (now === null) return null;
  const arrival = { lead, id: lead.id ?? `#${place}`, now };
  const told = raw['assigned_at'];
  if (told === null) return { ...arrival, assignedAt: null };
  const assignedAt = typeof told === 'string' ? readInstant(told) : null;
  return assignedAt === null ? arrival : { ...arrival, assignedAt: Math.max(now, assignedAt) };
}

const pastLeadOf = ({ arrival, decision, owner, team, ownedAt, stays }: PastCourse): PastLead => ({
  id: arrival.id,
  source: arrival.lead.source,
  segment: arrival.lead.segment,
  team,
  rep: owner,
  rule: decision.rule,
  reason: decision.reason,
  sla: decision.sla,
  receivedAt: arrival.now,
  firstOwnedAt: ownedAt,
  respondedAt: null,
  closedAt: arrival.lead.closedAt,
  pauses: [],
  conflicts: decision.conflicts.length,
  missing: decision.missing,
  reassigned: [],
  drill: false,
  mergedInto: null,
  stays,
});
