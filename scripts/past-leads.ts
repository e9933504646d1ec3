import type { Past, PastLead } from '../src/engine/measure/past/past-lead.ts';
import { promisesOf } from '../src/engine/measure/promises.ts';
import type { Router } from '../src/engine/policy/router.ts';
import { liveThrough } from '../src/engine/replay/waits/live-through.ts';
import type { PastArrival, PastCourse } from '../src/engine/replay/waits/past-course.ts';
import { normaliseLead } from '../src/engine/routing/normalise-lead.ts';
import type { RawLead } from '../src/engine/routing/raw-lead.ts';
import { readInstant } from '../src/engine/time/instant.ts';
import { DAY } from '../src/engine/time/units.ts';
import { visible } from '../src/report/visible.ts';
import { readLeads } from '../src/workspace/read-leads.ts';
import type { Terminal } from './terminal.ts';

/** After the last receipt it is still told for so long what becomes of the leads that are there. */
const AFTERWARDS = DAY;

/** Past leads as these rules treat them, in the order of their receipt; records without a time are said and left out. */
export async function readPast(
  router: Router,
  files: readonly string[],
  terminal: Terminal,
): Promise<{ readonly past: Past; readonly unusable: number }> {
  const arrivals: PastArrival[] = [];
  let unusable = 0;
  for await (const line of readLeads(files)) {
    const arrival = 'unreadable' in line ? null : arrivalOf(router, line.raw, line.place);
    if (arrival) arrivals.push(arrival);
    else {
      const why = 'unreadable' in line ? line.unreadable : 'it has no received_at';
      terminal.say(`record ${line.place}: ${visible(why)}`);
      unusable += 1;
    }
  }
  arrivals.sort((a, b) => a.now - b.now);
  const until = (arrivals.at(-1)?.now ?? 0) + AFTERWARDS;
  const leads = liveThrough(router, arrivals, until).map(pastLeadOf);
  return { past: { leads, book: promisesOf(router), until }, unusable };
}

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
