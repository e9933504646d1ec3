import type { ClockRow } from '../store/rows/clocks.ts';
import type { Instant } from '../store/rows.ts';

/** By when a lead's first answer is promised; null when nothing is, or when it was given. */
export function answerBy(clocks: readonly ClockRow[]): Instant | null {
  const clock = clocks.find(({ kind }) => kind === 'response');
  return clock && clock.stoppedAt === null ? clock.dueAt : null;
}
