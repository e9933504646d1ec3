import type { Pause } from '../../../../src/engine/sla/life/life.ts';

/** What a person with a watch notes down, tick by tick, who knows of each tick whether it is open and paused. */
export interface Watched {
  /** The tick at which the amount is reached, and the running tick at or after it; null beyond the table. */
  readonly reached: number | null;
  readonly running: number | null;
  /** Ticks in which the clock ran before each tick. */
  readonly ranBefore: readonly number[];
}

/** Walks from `start`: shut ticks count nothing; paused open ones use up the cap; the rest is working time. */
export function watch(
  open: readonly boolean[],
  start: number,
  amount: number,
  isPaused: (tick: number) => boolean,
  cap: number,
): Watched {
  const ranBefore: number[] = [];
  let [ran, left] = [0, cap];
  let [reached, running]: [number | null, number | null] = [null, null];
  for (let tick = 0; tick < open.length; tick += 1) {
    ranBefore.push(ran);
    if (ran >= amount) reached ??= tick;
    if (tick < start || !open[tick]) continue;
    if (isPaused(tick) && left > 0) left -= 1;
    else {
      if (reached !== null) running ??= tick;
      ran += 1;
    }
  }
  return { reached, running, ranBefore };
}

/** Pauses by tick: half-open, or open-ended. */
export const pausedAt =
  (pauses: readonly Pause[]) =>
  (tick: number): boolean =>
    pauses.some(({ from, to }) => tick >= from && (to === null || tick < to));
