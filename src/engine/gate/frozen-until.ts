import type { Instant } from '../time/instant.ts';
import type { CompiledWindow } from '../time/windows.ts';

/** How many windows may follow on each other before the last end found is told. */
const MOST_STEPS = 1000;

/** The first moment from `now` on that none of the windows holds: they may overlap, or begin where another ends. */
export function frozenUntil(windows: readonly CompiledWindow[], now: Instant): Instant {
  let at = now;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const ends = windows.flatMap(window => window.between(at, at + 1).map(({ to }) => to));
    if (ends.length === 0) break;
    at = Math.max(...ends);
  }
  return at;
}
