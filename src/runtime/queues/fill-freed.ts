import type { Work } from '../leads/group-commit.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { assign, lookAgain } from './revisit.ts';

/** How many waiting leads are looked at for one place that became free; the retry of each queue finds the others. */
const LOOKED_AT = 100;

/**
 * Somebody who was full has room again: of the leads that wait, the one that waits longest and that the rules give them
 * gets it at once.
 */
export async function fillFreed(
  service: Service,
  work: Work,
  live: LiveRelease,
  freed: readonly string[],
  now: Instant,
): Promise<void> {
  const roomy = freed.filter(rep => wasFull(service, live, rep));
  if (roomy.length === 0) return;
  for (const entry of await work.store.waitingEntries({ queue: null, before: null }, LOOKED_AT)) {
    const visit = await lookAgain(service, work, entry, now);
    const owner = visit?.decided.decision.owner ?? null;
    if (!visit || owner === null || !roomy.includes(owner)) continue;
    await assign(visit);
    roomy.splice(roomy.indexOf(owner), 1);
    if (roomy.length === 0) return;
  }
}

/** With one open lead more there was no room: nobody waits for a place that was free all along. */
function wasFull({ ledger }: Service, { router }: LiveRelease, rep: string): boolean {
  const most = router.reps.get(rep)?.rep.capacity?.open;
  return most !== undefined && (ledger.reps.get(rep)?.open ?? 0) === most - 1;
}
