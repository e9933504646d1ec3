import type { Instant } from '../../time/instant.ts';
import type { Ladder } from './ladder.ts';
import type { Standing } from './standing.ts';
import type { Step } from './step.ts';

/** What the service does next to help itself, and when; null when it has done all it can, or a person has taken over. */
export function nextRecovery(
  { rungs }: Ladder,
  standing: Standing,
): { readonly at: Instant; readonly step: Step; readonly tried: (now: Instant) => Standing } | null {
  const rung = rungs.find(one => one.recover !== null);
  if (!rung?.recover || standing.handedOver || standing.ackedAt !== null || standing.level < rung.level) return null;
  const { attempts, every } = rung.recover;
  const at = standing.triedAt === null ? standing.openedAt + rung.after : standing.triedAt + every;
  const { level } = rung;
  if (standing.tries >= attempts)
    return { at, step: { kind: 'hand_over', level }, tried: () => ({ ...standing, handedOver: true }) };
  const attempt = standing.tries + 1;
  return {
    at,
    step: { kind: 'recover', level, attempt, of: attempts },
    tried: now => ({ ...standing, tries: attempt, triedAt: now }),
  };
}
