import { useEffect, useState } from 'preact/hooks';
import type { Engine } from './engine.ts';
import type { Asks, Gets, Question } from './questions.ts';

export interface EngineAnswer<T> {
  readonly value: T | null;
  readonly says: string | null;
  /** A newer answer is on its way. */
  readonly busy: boolean;
}

interface Wish<Q extends Question> {
  readonly question: Q;
  readonly asks: Asks<Q>;
  /** Asked again whenever one of these changes. */
  readonly stamps: readonly unknown[];
  /** Milliseconds of quiet before it is asked, so that typing is not held up. */
  readonly rest: number;
}

/** Asks the engine whenever what it depends on has changed; an answer that came too late is dropped. */
export function useEngineAnswer<Q extends Question>(
  engine: Engine,
  { question, asks, stamps, rest }: Wish<Q>,
): EngineAnswer<Gets<Q>> {
  const [answer, setAnswer] = useState<EngineAnswer<Gets<Q>>>({ value: null, says: null, busy: true });
  useEffect(() => {
    let wanted = true;
    setAnswer(before => ({ ...before, busy: true }));
    const told = (next: EngineAnswer<Gets<Q>>) => wanted && setAnswer(next);
    const timer = setTimeout(() => {
      engine.ask(question, asks).then(
        value => told({ value, says: null, busy: false }),
        (error: Error) => told({ value: null, says: error.message, busy: false }),
      );
    }, rest);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [engine, question, rest, ...stamps]);
  return answer;
}
