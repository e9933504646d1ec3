export interface TimerLoop {
  /** Runs one round now, after any that runs already; `work` other than the usual when given. */
  round(now: number, work?: (now: number) => Promise<number>): Promise<number>;
  /** No further round begins; resolves when the running one has ended. */
  stop(): Promise<void>;
}

/** The service's one timer: a round every `every` milliseconds, never two at once, whatever a round's fate. */
export function timerLoop(
  work: (now: number) => Promise<number>,
  clock: () => number,
  every: number,
  onFailure: (error: unknown) => void,
): TimerLoop {
  let last: Promise<unknown> = Promise.resolve();
  const round = (now: number, other = work): Promise<number> => {
    const result = last.then(() => other(now));
    last = result.catch(() => {});
    return result;
  };
  const timer = setInterval(() => void round(clock()).catch(onFailure), every);
  timer.unref();
  return {
    round,
    stop: async () => {
      clearInterval(timer);
      await last;
    },
  };
}
