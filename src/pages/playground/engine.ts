import type { Asks, Gets, Question } from './questions.ts';

/** The engine beside the page: asked one thing after another, it answers in that order. */
export interface Engine {
  /** Throws the engine's own words when it fails. */
  ask<Q extends Question>(question: Q, asks: Asks<Q>): Promise<Gets<Q>>;
  end(): void;
}

interface Waiting {
  readonly done: (gets: never) => void;
  readonly failed: (error: Error) => void;
}

/** Starts the engine in a worker of its own, which may neither load nor send anything. */
export function startEngine(): Engine {
  const worker = new Worker('/engine.js');
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener('message', ({ data: { n, gets, failed } }: MessageEvent) => {
    const asked = waiting.get(n);
    waiting.delete(n);
    if (failed === undefined) asked?.done(gets as never);
    else asked?.failed(new Error(failed));
  });
  worker.addEventListener('error', () => {
    for (const { failed } of waiting.values()) failed(new Error('The engine did not start.'));
    waiting.clear();
  });
  return {
    ask: (question, asks) =>
      new Promise((done, failed) => {
        last += 1;
        waiting.set(last, { done, failed });
        worker.postMessage({ n: last, question, asks });
      }),
    end: () => worker.terminate(),
  };
}
