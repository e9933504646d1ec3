import { useEffect, useState } from 'preact/hooks';
import type { OperatorView } from '../answers/operator.ts';
import { type LiveState, readLive } from './read-live.ts';
import { mayRead, type Session } from './session.ts';

export interface Live {
  readonly view: OperatorView | null;
  readonly ahead: number;
  /** Null for a scope that may not listen. */
  readonly state: LiveState | null;
}

/** One ear for all pages, for as long as this session lasts. */
export function useLive(session: Session): Live {
  const [view, heard] = useState<OperatorView | null>(null);
  const [ahead, setAhead] = useState(0);
  const [state, setState] = useState<LiveState | null>(null);
  useEffect(() => {
    if (!mayRead(session)) return;
    const end = new AbortController();
    const clock = (now: number) => setAhead(before => steady(before, now - Date.now()));
    void readLive<OperatorView>(session.token, { heard, clock, state: setState }, end.signal);
    return () => end.abort();
  }, [session]);
  return { view, ahead, state };
}

/** A clock that differs by less than this, in milliseconds, is the same: nothing is drawn again for it. */
const SAME = 500;

const steady = (before: number, now: number): number => (Math.abs(before - now) < SAME ? before : now);
