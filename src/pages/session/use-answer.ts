import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Answer, ask } from './ask.ts';
import { useSurroundings } from './use-session.ts';

export interface Asked<T> {
  /** The last good answer: it stays while a newer one is on its way. */
  readonly value: T | null;
  /** Why there is no newer one. */
  readonly says: string | null;
  again(): void;
}

/** Asks when the page opens, and again whenever `stamp` changes. A null path asks nothing. */
export function useAnswer<T>(path: string | null, stamp: unknown = null): Asked<T> {
  const { session } = useSurroundings();
  const [kept, setKept] = useState<{ readonly path: string | null; readonly answer: Answer<T> } | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (path === null) return;
    let wanted = true;
    void ask<T>(session.token, path).then(answer => {
      if (!wanted) return;
      setKept(before =>
        answer.ok || before?.path !== path || !before.answer.ok ? { path, answer } : { path, answer: before.answer },
      );
    });
    return () => {
      wanted = false;
    };
  }, [path, session.token, stamp, turn]);
  const again = useCallback(() => setTurn(n => n + 1), []);
  const answer = kept?.path === path ? kept.answer : null;
  return { value: answer?.ok ? answer.value : null, says: answer && !answer.ok ? answer.says : null, again };
}
