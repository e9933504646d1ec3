import type { Instant } from '../../time/instant.ts';
import { HOUR } from '../../time/units.ts';
import type { Ladder, Rung } from './ladder.ts';
import type { Standing } from './standing.ts';

/** For a last level that doesn't say how long it has. */
const USUAL_ANSWER = HOUR;

export const rungAt = ({ rungs }: Ladder, level: number): Rung | null =>
  rungs.find(rung => rung.level === level) ?? null;

export const rungAbove = ({ rungs }: Ladder, level: number): Rung | null =>
  rungs.find(rung => rung.level > level) ?? null;

/** How long a level has to acknowledge, and after that to resolve: its `respond_within`, else until the next level. */
export function answerTime(ladder: Ladder, rung: Rung): number {
  const next = rungAbove(ladder, rung.level);
  return rung.respondWithin ?? (next ? Math.max(next.after - rung.after, 0) : USUAL_ANSWER);
}

/**
 * Until when an acknowledged incident rests: to the next level's time, but whoever acknowledged has as long to resolve it
 * as they had to acknowledge. After the last level only that counts.
 */
export function restsUntil(ladder: Ladder, standing: Standing, ackedAt: Instant): Instant {
  const rung = rungAt(ladder, standing.level) ?? ladder.rungs[0];
  const next = rungAbove(ladder, rung?.level ?? 0);
  const time = ackedAt + (rung ? answerTime(ladder, rung) : 0);
  return next ? Math.max(time, standing.openedAt + next.after) : time;
}
