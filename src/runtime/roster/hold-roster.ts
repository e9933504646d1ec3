import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { rosterOf } from './roster.ts';
import { underRoster } from './under-roster.ts';

/** Makes the overrides that the store holds the ones that decide; taken back should the transaction not commit. */
export async function holdRoster(service: Service, work: Work, now: Instant): Promise<void> {
  const { live, roster: before } = service;
  const roster = rosterOf(await work.store.openOverrides(), now);
  if (roster.digest === before.digest) return;
  if (roster.digest !== null) await work.store.keepRoster(roster.digest, roster.overrides);
  service.roster = roster;
  work.onUndo(() => {
    service.roster = before;
  });
  if (!live) return;
  const { bundle, fallback } = live.by;
  const taken = await service.shelf.take(work.store, { bundle, fallback });
  if (!taken.ok) throw new Error(`the live release cannot be read again: ${taken.says}`);
  service.live = underRoster(taken.release, roster);
  work.onUndo(() => {
    service.live = live;
  });
}
