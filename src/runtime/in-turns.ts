import type { Steps } from '../engine/model/at-once.ts';

/** Long work with a turn of the loop after each step, so that leads go between. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await loopTurn();
  }
}

export const loopTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
