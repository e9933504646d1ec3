import { h } from 'preact';
import { useState } from 'preact/hooks';
import { House } from './house.ts';
import { keepSession, keptSession, type Session } from './session/session.ts';
import { SignIn } from './session/sign-in.ts';

/** Everything: a sign-in, and then the pages that its scope may see. */
export function App() {
  const [session, setSession] = useState<Session | null>(keptSession);
  const change = (next: Session | null) => {
    keepSession(next);
    setSession(next);
  };
  return session ? h(House, { session, onLeave: () => change(null) }) : h(SignIn, { onSession: change });
}
