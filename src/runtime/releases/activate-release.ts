import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { ReleaseRow } from '../store/rows.ts';
import { goLive } from './go-live.ts';
import { type Activation, type MayGoLive, mayGoLive, type RefusedActivation } from './may-go-live.ts';

export type Activated =
  | { readonly kind: 'active'; readonly release: ReleaseRow; readonly previous: string | null }
  | RefusedActivation;

/** Compare-and-set of what decides, with the way back recorded in the same step. One audit entry. */
export function activateRelease(service: Service, asked: Activation, who: string): Promise<Activated> {
  return service.commit.run(async (work): Promise<Activated> => {
    const may = await mayGoLive(service, work, asked);
    if (may.kind !== 'may') return may;
    if (service.candidate) {
      const says = `a rollout of ${service.candidate.release.by.bundle} is under way: promote or abort it first`;
      return { kind: 'refused', field: 'id', says };
    }
    return activateWithin(service, work, asked, may, who);
  });
}

/** Makes a release live that may be. */
export async function activateWithin(
  service: Service,
  work: Work,
  asked: Activation,
  { row, release, previous }: Extract<MayGoLive, { kind: 'may' }>,
  who: string,
): Promise<Extract<Activated, { kind: 'active' }>> {
  const { store } = work;
  const at = service.clock();
  const rollbackTo = asked.rollbackTo ?? row.rollbackTo;
  if (previous !== null && previous !== asked.id) await store.setReleaseStatus(previous, 'superseded');
  if (row.held !== null) await store.holdRelease(asked.id, null);
  await store.markActivated(asked.id, at, rollbackTo);
  if (rollbackTo !== null) await store.addReadyTarget(rollbackTo, asked.id, at);
  await store.setActive({ release: asked.id, fallbackOf: null, since: at });
  const { sequence, held } = row;
  const detail = { release: asked.id, sequence, previous, rollback_target: rollbackTo, hold_lifted: held };
  await store.addAudit({ at, who, what: 'release.activated', detail });
  goLive(service, work, release);
  return { kind: 'active', release: { ...row, activatedAt: at, status: 'active', rollbackTo, held: null }, previous };
}
