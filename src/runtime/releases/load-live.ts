import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { ActiveRow, DecidedBy, ReleaseRow } from '../store/rows.ts';
import { goLive } from './go-live.ts';

/**
 * What was live when the service last ran, live again. A bundle that no longer verifies or compiles doesn't stop the
 * service: its recorded way back goes on, else the release that was live most lately; that is logged and audited.
 */
export function loadLive(service: Service): Promise<void> {
  return service.commit.run(work => loadLiveWithin(service, work));
}

/** The same within a unit of work. */
export async function loadLiveWithin(service: Service, work: Work): Promise<void> {
  const active = await work.store.active();
  if (!active) return;
  const wanted = activeBy(active);
  for (const by of [wanted, ...lastGood(wanted, await work.store.releases())]) {
    const taken = await service.shelf.take(work.store, by);
    if (!taken.ok) {
      service.log('error', 'release.unreadable', { release: by.bundle, says: taken.says });
      continue;
    }
    if (by !== wanted) await tell(service, work, wanted, by);
    return goLive(service, work, taken.release);
  }
}

function activeBy({ release, fallbackOf }: ActiveRow): DecidedBy {
  return release === null ? { bundle: fallbackOf ?? '', fallback: true } : { bundle: release, fallback: false };
}

function lastGood(wanted: DecidedBy, releases: readonly ReleaseRow[]): DecidedBy[] {
  const recorded = releases.find(({ id }) => id === wanted.bundle)?.rollbackTo;
  const others = releases
    .filter(({ id, activatedAt }) => id !== wanted.bundle && activatedAt !== null)
    .sort(
      (a, b) => Number(b.id === recorded) - Number(a.id === recorded) || (b.activatedAt ?? 0) - (a.activatedAt ?? 0),
    );
  return others.map(({ id }) => ({ bundle: id, fallback: false }));
}

async function tell(service: Service, { store }: Work, wanted: DecidedBy, by: DecidedBy): Promise<void> {
  const at = service.clock();
  await store.setReleaseStatus(wanted.bundle, 'superseded');
  await store.setReleaseStatus(by.bundle, 'active');
  await store.setActive({ release: by.bundle, fallbackOf: null, since: at });
  const detail = { unreadable: wanted.bundle, active: by.bundle };
  await store.addAudit({ at, who: 'service', what: 'release.last_good', detail });
}
