import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { RolloutRow } from '../store/rows/rollouts.ts';
import { moveRollout } from './move-rollout.ts';
import { frozenAt } from './rollout-round.ts';
import { runningRollout } from './running-rollout.ts';

export const WORDS = ['pause', 'resume', 'promote', 'abort'] as const;

/** What a person says to a rollout. Promote: on to the next step, whatever the verdict. */
export type Word = (typeof WORDS)[number];

export type Steered =
  | { readonly kind: 'steered'; readonly rollout: RolloutRow }
  | { readonly kind: 'none' }
  | { readonly kind: 'frozen' };

/** Going on is refused in a freeze window; holding and going back never are. */
export function steerRollout(service: Service, word: Word, reason: string, who: string): Promise<Steered> {
  return service.commit.run(async work => {
    const rollout = await runningRollout(work.store);
    if (!rollout) return { kind: 'none' };
    if (word === 'promote' && frozenAt(service, service.clock())) return { kind: 'frozen' };
    await obey(service, work, rollout, { word, reason, who });
    const [after = rollout] = await work.store.rollouts(1);
    return { kind: 'steered', rollout: after };
  });
}

interface Said {
  readonly word: Word;
  readonly reason: string;
  readonly who: string;
}

async function obey(service: Service, work: Work, rollout: RolloutRow, { word, reason, who }: Said): Promise<void> {
  const now = service.clock();
  const { n, step, steps, candidate } = rollout;
  const last = step + 1 >= steps.length - 1;
  const by = { rollout, verdict: null, who, now };
  switch (word) {
    case 'promote':
      return moveRollout(service, work, { ...by, move: last ? { move: 'finish' } : { move: 'advance', to: step + 1 } });
    case 'abort':
      return moveRollout(service, work, { ...by, move: { move: 'abort', why: reason } });
    case 'pause':
    case 'resume': {
      await work.store.changeRollout(n, { state: word === 'pause' ? 'paused' : 'running', why: reason });
      const detail = { rollout: n, release: candidate, reason };
      await work.store.addAudit({ at: now, who, what: `rollout.${word}d`, detail });
    }
  }
}
