import type { Broken } from '../../engine/measure/invariants/broken.ts';
import { type Facts, keptAsTold } from '../../engine/measure/invariants/i01-kept-as-told.ts';
import { nobodyGoesOn } from '../../engine/measure/invariants/i02-none-lost.ts';
import { clocksFollow, type HeldClock, pledgeStands } from '../../engine/measure/invariants/i06-clocks-follow.ts';
import type { Router } from '../../engine/policy/router.ts';
import { pledgeOf } from '../../engine/sla/clocks/pledge-of.ts';
import { lifeOf } from '../../engine/sla/life/life-of.ts';
import { pinnedHours } from '../clocks/worked-out-by.ts';
import { type Group, gatherLife } from '../leads/gather-life.ts';
import { promiseOf } from '../leads/promise-of.ts';
import type { ClockRow } from '../store/rows/clocks.ts';
import type { KeptLife } from '../store/rows/life.ts';
import type { StoreReads } from '../store/store.ts';
import { type Doubt, doubtOf, whatNoReleaseExplains } from './doubt.ts';
import { type Patient, restOf } from './patient.ts';

/** Leads of one page: to fold one and to run its clocks again takes a tenth of a millisecond. */
const PAGE = 10;

/** A lead as it is kept, and all that it follows from, at one moment. */
interface Kept {
  readonly lead: KeptLife;
  readonly group: Group;
  readonly clocks: readonly ClockRow[];
}

/** I1, I2, I6: what is kept of these leads, and their clocks, worked out again from what was decided and told. */
export async function lookAtLives(patient: Patient, ids: readonly string[]): Promise<Broken[]> {
  const found: Broken[] = [];
  const doubts: Doubt[] = [];
  for (let from = 0; from < ids.length; from += PAGE) {
    const page = ids.slice(from, from + PAGE);
    const all = await patient.store.atOneMoment(reads => keptOf(reads, page));
    found.push(...page.filter(id => all.every(({ lead }) => lead.id !== id)).map(nobodyGoesOn));
    for (const kept of all) {
      found.push(...lookAtLife(kept), ...(await lookAtClocksOf(patient, kept)));
      doubts.push(...(await doubtsOfPromise(patient, kept)), ...(await doubtsOfPledges(patient, kept)));
    }
    if (page.length === PAGE) await restOf(patient);
  }
  return [...found, ...(await whatNoReleaseExplains(patient, doubts))];
}

async function keptOf(reads: StoreReads, ids: readonly string[]): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const id of ids) {
    const group = await gatherLife(reads, id);
    const lead = group && [group.root, ...group.others].find(each => each.id === id);
    if (lead) kept.push({ lead, group, clocks: await reads.clocks(id) });
  }
  return kept;
}

const lookAtLife = ({ lead, group }: Kept): Broken[] =>
  keptAsTold(lead.id, { ...lead }, lead === group.root ? toldOf(group) : takenOver(lead, group));

function toldOf({ members, events }: Group): Facts {
  const { heldBy: _heldBy, byHand: _byHand, ...life } = lifeOf(members, events).life;
  return { ...life, mergedInto: null, ...(life.status === 'queue' ? {} : { unassignedDue: null }) };
}

/** What it had come to before stays as it was then; from here on its life is the other's. */
function takenOver({ id, ownReceivedAt }: KeptLife, { root, events }: Group): Facts {
  const isMerged = events.some(({ leadId, what }) => what.kind === 'merged' && (leadId === id || what.into === id));
  return {
    status: 'merged',
    owner: null,
    team: null,
    receivedAt: ownReceivedAt,
    mergedInto: isMerged ? root.id : null,
    unassignedDue: null,
  };
}

async function lookAtClocksOf({ store, shelf, now }: Patient, { lead, clocks: rows }: Kept): Promise<Broken[]> {
  const clocks: HeldClock[] = [];
  for (const clock of rows) clocks.push({ clock, hours: await pinnedHours(shelf, store, clock) });
  return clocksFollow({ leadId: lead.id, life: lead, sla: lead.sla, clocks }, now);
}

/** The promise follows from the last decision, or from the fields told since and the rules that were live then. */
async function doubtsOfPromise(patient: Patient, { lead, group }: Kept): Promise<Doubt[]> {
  const last = group.decisions.at(-1);
  const isErased = [group.root, ...group.others].some(({ erasedAt }) => erasedAt !== null);
  if (lead !== group.root || isErased || !last) return [];
  return doubtOf(patient, group.decisions, async router => {
    const turn = { group, decision: last.decision, now: last.at };
    return keptAsTold(lead.id, { ...lead }, { ...(await promiseOf(patient.store, router, turn)) });
  });
}

/** A pledge was made by what was live when its clock began, or when the lead's SLA row became another. */
async function doubtsOfPledges(patient: Patient, { lead, clocks }: Kept): Promise<Doubt[]> {
  const doubts: Doubt[] = [];
  for (const clock of clocks) {
    const { sla } = clock.pledge;
    const likely = [{ by: { bundle: clock.release, fallback: false } }];
    const look = async (router: Router) => pledgeStands(lead.id, clock, pledgeOf(router, sla, clock.kind, lead.owner));
    doubts.push(...(await doubtOf(patient, likely, look)));
  }
  return doubts;
}
