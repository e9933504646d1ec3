import type { StepVerdict } from '../../engine/release/rollout/judge-step.ts';
import type { Move } from '../../engine/release/rollout/next-move.ts';
import { openIncident } from '../incidents/open-incident.ts';
import type { Work } from '../leads/group-commit.ts';
import { activateWithin } from '../releases/activate-release.ts';
import { mayGoLive } from '../releases/may-go-live.ts';
import type { Service } from '../service.ts';
import type { RolloutRow } from '../store/rows/rollouts.ts';
import type { Instant } from '../store/rows.ts';
import { takeCandidate } from './take-candidate.ts';

/** A move that was decided for a rollout, by the service itself or by a person. */
export interface Decided {
  readonly rollout: RolloutRow;
  readonly move: Move;
  readonly verdict: StepVerdict | null;
  readonly who: string;
  readonly now: Instant;
}

/** Carries a move out: the rollout's row, what decides from now on, and the audit in one transaction. */
export async function moveRollout(service: Service, work: Work, decided: Decided): Promise<void> {
  const { rollout, move, verdict, now } = decided;
  const seen = verdict === null ? {} : { verdict };
  switch (move.move) {
    case 'wait':
      return work.store.changeRollout(rollout.n, { ...seen, why: move.why });
    case 'ask':
      return ask(service, work, decided, move.why);
    case 'advance':
      await work.store.changeRollout(rollout.n, {
        ...seen,
        step: move.to,
        stepSince: now,
        state: 'running',
        why: null,
      });
      await note(work, decided, 'rollout.advanced', { step: move.to, share: rollout.steps[move.to]?.share ?? 1 });
      return takeCandidate(service, work);
    case 'finish':
      return finish(service, work, decided);
    case 'abort':
      return abort(service, work, decided, move.why);
  }
}

/** With what the guards said then: a later look at the rollout sees only their last words. */
function note({ store }: Work, decided: Decided, what: string, detail: object): Promise<void> {
  const { rollout, verdict, who, now } = decided;
  const guards = verdict && { guards: Object.fromEntries(verdict.guards.map(({ guard, state }) => [guard, state])) };
  const about = { rollout: rollout.n, release: rollout.candidate, ...detail, ...guards };
  return store.addAudit({ at: now, who, what, detail: about });
}

async function ask(service: Service, work: Work, decided: Decided, why: string): Promise<void> {
  const { rollout, verdict, now } = decided;
  if (rollout.state === 'asking') return;
  await work.store.changeRollout(rollout.n, { ...(verdict ? { verdict } : {}), state: 'asking', why });
  await note(work, decided, 'rollout.asks', { why });
  const says = `The rollout of ${rollout.candidate} can't tell: ${why}. Promote it or abort it.`;
  await openIncident(service, work, { ...troubleOf(rollout, now), says });
}

async function finish(service: Service, work: Work, decided: Decided): Promise<void> {
  const { rollout, verdict, who } = decided;
  const way = rollout.rollbackTo === null ? {} : { rollbackTo: rollout.rollbackTo };
  const asked = { id: rollout.candidate, expect: rollout.base, ...way };
  const may = await mayGoLive(service, work, asked);
  if (may.kind !== 'may') return abort(service, work, decided, 'says' in may ? may.says : 'another release is live');
  await activateWithin(service, work, asked, may, who);
  await work.store.changeRollout(rollout.n, { ...(verdict ? { verdict } : {}), state: 'done', why: null });
  await note(work, decided, 'rollout.done', {});
  await takeCandidate(service, work);
}

/** The live release decides all leads again; what waits in queues is decided by it when its turn comes. */
async function abort(service: Service, work: Work, decided: Decided, why: string): Promise<void> {
  const { rollout, verdict, now } = decided;
  await work.store.changeRollout(rollout.n, { ...(verdict ? { verdict } : {}), state: 'aborted', why });
  await work.store.setReleaseStatus(rollout.candidate, 'rolled_back');
  await work.store.holdRelease(rollout.candidate, `its rollout was aborted: ${why}`);
  await note(work, decided, 'rollout.aborted', { why });
  await takeCandidate(service, work);
  const says = `The rollout of ${rollout.candidate} was aborted: ${why}`;
  await openIncident(service, work, { ...troubleOf(rollout, now), says });
}

const troubleOf = ({ n }: RolloutRow, at: Instant) =>
  ({
    category: 'alert',
    key: `rollout:${n}`,
    leadId: null,
    policy: null,
    businessCritical: false,
    at,
    drill: false,
  }) as const;
