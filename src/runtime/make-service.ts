import { ledgerOf } from '../engine/model/state.ts';
import type { Trust } from '../engine/model/types.gen.ts';
import type { HeadKeeper } from './audit/head-keeper.ts';
import type { BuiltPages } from './http/page/built-pages.ts';
import { groupCommit } from './leads/group-commit.ts';
import type { Log } from './log.ts';
import { metrics } from './metrics.ts';
import type { Send } from './notify/send.ts';
import { recollect } from './recollect.ts';
import { loadLive } from './releases/load-live.ts';
import { type ReleaseShelf, releaseShelf } from './releases/release-shelf.ts';
import { takeCandidate } from './rollout/take-candidate.ts';
import { holdRoster } from './roster/hold-roster.ts';
import { NO_OVERRIDES } from './roster/roster.ts';
import type { Service } from './service.ts';
import type { Instant } from './store/rows.ts';
import type { Store } from './store/store.ts';

/** All that a service takes from the world: a simulation hands in its own. */
export interface World {
  readonly store: Store;
  readonly clock: () => Instant;
  /** From 0 to 1: spreads retries. Decides nothing about a lead. */
  readonly random: () => number;
  readonly newId: () => string;
  /** The way out: one HTTP request or one e-mail. */
  readonly send: Send;
  /** Values of environment variables that rules name, such as a channel's address. */
  readonly secret: (name: string) => string | undefined;
  readonly log: Log;
  /** Where the head of the audit is kept outside the store; absent: nowhere. */
  readonly headKeeper?: HeadKeeper;
  /** The pages as they were built; absent: the one plain page. */
  readonly pages?: BuiltPages;
  /** Whose signatures releases need; null: they need none. */
  readonly trust: Trust | null;
  /** Compiled releases of another service on the same releases; absent: its own. */
  readonly shelf?: ReleaseShelf;
}

/** The service without its door: memory read from the store, and what was live is live again. */
export async function makeService(world: World): Promise<Service> {
  const service: Service = {
    ...world,
    commit: groupCommit(world.store, () => recollect(service)),
    ledger: ledgerOf(await world.store.state()),
    shelf: world.shelf ?? releaseShelf(world.trust),
    metrics: metrics(),
    live: null,
    candidate: null,
    roster: NO_OVERRIDES,
    accepting: true,
  };
  await service.commit.run(work => holdRoster(service, work, service.clock()));
  await loadLive(service);
  await service.commit.run(work => takeCandidate(service, work));
  return service;
}
