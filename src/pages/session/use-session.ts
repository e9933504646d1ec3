import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { OperatorView } from '../answers/operator.ts';
import type { Session } from './session.ts';

/** What every page knows. */
export interface Surroundings {
  readonly session: Session;
  /** The last that the service said by itself; null before the first word, and for scopes that may not listen. */
  readonly live: OperatorView | null;
  /** Milliseconds that the service's clock is ahead of this one. */
  readonly ahead: number;
}

export const Surroundings = createContext<Surroundings | null>(null);

export function useSurroundings(): Surroundings {
  const found = useContext(Surroundings);
  if (!found) throw new Error('internal: a page outside of a session');
  return found;
}
