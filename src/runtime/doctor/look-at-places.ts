import type { Broken } from '../../engine/measure/invariants/broken.ts';
import { endsAsSaid, queuesEnd, type WaitingPlace } from '../../engine/measure/invariants/i05-queues-end.ts';
import type { Router } from '../../engine/policy/router.ts';
import { expiresAt } from '../../engine/sla/waiting/queue-times.ts';
import type { Instant } from '../../engine/time/instant.ts';
import type { DecisionRow } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';
import { type Doubt, doubtOf, whatNoReleaseExplains } from './doubt.ts';
import { type Patient, restOf } from './patient.ts';

const PAGE = 20;

/** A place with the decisions of its lead. */
interface Taken {
  readonly place: WaitingPlace;
  readonly decisions: readonly DecisionRow[];
}

/** I5: each place in a queue ends when the queue says, and somebody comes to look by then. */
export async function lookAtPlaces(patient: Patient): Promise<Broken[]> {
  const found: Broken[] = [];
  const doubts: Doubt[] = [];
  for (let after = ''; ; ) {
    const page = await patient.store.atOneMoment(reads => takenAfter(reads, after));
    const last = page.at(-1);
    if (!last) return [...found, ...(await whatNoReleaseExplains(patient, doubts))];
    for (const taken of page) {
      const look = async (router: Router) => endsAsSaid(taken.place, endsBy(router, taken));
      found.push(...queuesEnd([taken.place], patient.now));
      doubts.push(...(await doubtOf(patient, taken.decisions, look)));
    }
    after = last.place.leadId;
    if (page.length === PAGE) await restOf(patient);
  }
}

async function takenAfter(reads: StoreReads, after: string): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (const place of await reads.openPlaces(after, PAGE)) {
    taken.push({ place, decisions: await reads.decisions(place.leadId) });
  }
  return taken;
}

/**
 * The ends that this release's queue may have given the place: counted from when it was taken. One that was taken by a
 * clock ahead was brought forward since, with its end: then a decision still says by which clock.
 */
function endsBy(router: Router, { place, decisions }: Taken): (Instant | null)[] {
  const { queue, enteredAt } = place;
  if (!router.queues.has(queue)) return [];
  return [enteredAt, ...decisions.map(({ at }) => at)].map(at => {
    const end = expiresAt(router, queue, at);
    return end === null ? null : end - (at - enteredAt);
  });
}
