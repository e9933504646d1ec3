import { stepsOf } from '../../engine/release/rollout/steps.ts';
import type { Work } from '../leads/group-commit.ts';
import { type Activation, mayGoLive, type RefusedActivation } from '../releases/may-go-live.ts';
import type { Service } from '../service.ts';
import { runningRollout } from './running-rollout.ts';
import { takeCandidate } from './take-candidate.ts';

export type Started = { readonly kind: 'started'; readonly rollout: number } | RefusedActivation;

/** Begins with the first step that the live rules' governance declares: a change does not choose its own caution. */
export function startRollout(service: Service, asked: Activation, who: string): Promise<Started> {
  return service.commit.run(work => start(service, work, asked, who));
}

async function start(service: Service, work: Work, asked: Activation, who: string): Promise<Started> {
  const { live, clock } = service;
  const may = await mayGoLive(service, work, asked);
  if (may.kind !== 'may') return may;
  const base = may.previous;
  if (!live || base === null) return { kind: 'refused', field: 'id', says: 'no release is live: activate it at once' };
  if (base === asked.id) return { kind: 'refused', field: 'id', says: 'it is live already' };
  const other = await runningRollout(work.store);
  if (other)
    return { kind: 'refused', field: 'id', says: `a rollout of ${other.candidate} is under way: end it first` };
  if (may.row.held !== null) await work.store.holdRelease(asked.id, null);
  const steps = stepsOf(live.router.policy.governance?.rollout ?? []);
  const [at, rollbackTo] = [clock(), asked.rollbackTo ?? null];
  const n = await work.store.addRollout({ candidate: asked.id, base, steps, startedAt: at, who, rollbackTo });
  await work.store.addAudit({ at, who, what: 'rollout.started', detail: { rollout: n, release: asked.id, base } });
  await takeCandidate(service, work);
  return { kind: 'started', rollout: n };
}
