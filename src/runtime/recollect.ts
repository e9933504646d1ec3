import { ledgerOf } from '../engine/model/state.ts';
import type { Work } from './leads/group-commit.ts';
import { loadLiveWithin } from './releases/load-live.ts';
import { takeCandidate } from './rollout/take-candidate.ts';
import { holdRoster } from './roster/hold-roster.ts';
import type { Service } from './service.ts';

/**
 * Brings memory in line with the store: rotation and load, overrides, what is live and what is on its way. Needed when a
 * commit failed and nobody knows whether it reached the disk.
 */
export function recollect(service: Service): Promise<void> {
  return service.store.transaction(async store => {
    const work: Work = { store, onUndo: () => {}, onCommit: step => step() };
    const { teams, reps } = ledgerOf(await store.state());
    refill(service.ledger.teams, teams);
    refill(service.ledger.reps, reps);
    await holdRoster(service, work, service.clock());
    await loadLiveWithin(service, work);
    await takeCandidate(service, work);
  });
}

function refill<V>(map: Map<string, V>, content: ReadonlyMap<string, V>): void {
  map.clear();
  for (const [key, value] of content) map.set(key, value);
}
