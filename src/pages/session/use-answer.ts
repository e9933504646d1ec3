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

/**
 * Asks when the page opens, and again whenever `stamp` changes. A null path asks nothing. A body is posted: what is asked
 * for then stands in no address.
 */
export function useAnswer<T>(path: string | null, stamp: unknown = null, body?: object): Asked<T> {
  const key = path === null ? null : `${path} ${body ? JSON.stringify(body) : ''}`;
  const { session } = useSurroundings();
  const [kept, setKept] = useState<{ readonly key: string | null; readonly answer: Answer<T> } | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (path === null) return;
    let wanted = true;
    void ask<T>(session.token, path, body).then(answer => {
      if (!wanted) return;
      setKept(before =>
        answer.ok || before?.key !== key || !before.answer.ok ? { key, answer } : { key, answer: before.answer },
      );
    });
    return () => {
      wanted = false;
    };
  }, [key, session.token, stamp, turn]);
  const again = useCallback(() => setTurn(n => n + 1), []);
  const answer = kept?.key === key ? kept.answer : null;
  return { value: answer?.ok ? answer.value : null, says: answer && !answer.ok ? answer.says : null, again };
}
