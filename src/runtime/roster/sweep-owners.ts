import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { presenceOf } from './presence.ts';
import { rerouteGone } from './reroute-gone.ts';

const MARK = 'landings';
const PAGE = 200;

/** Looks at every owner since the last sweep once more, and takes leads from those who are gone. */
export async function sweepOwners(service: Service, now: Instant): Promise<number> {
  await countLandings(service, now);
  return rerouteGone(service, now);
}

async function countLandings(service: Service, now: Instant): Promise<void> {
  const { store, live, metrics } = service;
  if (!live) return;
  for (;;) {
    const landings = await store.landingsSince(await store.sweepMark(MARK), PAGE);
    const last = landings.at(-1);
    if (!last) return;
    const valid = landings.filter(({ owner }) => owner !== null && presenceOf(live.router, owner, now) === 'here');
    await service.commit.run(async work => {
      await work.store.markSweep(MARK, last.n);
      work.onCommit(() => valid.forEach(() => metrics.landed(true)));
    });
    // What landed meanwhile is the next sweep's: while leads come in there is always one more.
    if (landings.length < PAGE) return;
  }
}
