/** What a token may do, as the service says of it. */
export type Scope = 'intake' | 'read' | 'operate' | 'deploy' | 'rollback';

/** Who is signed in, for as long as this tab lives. */
export interface Session {
  readonly token: string;
  readonly scope: Scope;
}

const KEY = 'leadrail.session';

/** Kept in this tab alone, never in a URL and never in a cookie. */
export function keepSession(session: Session | null): void {
  if (session) sessionStorage.setItem(KEY, JSON.stringify(session));
  else sessionStorage.removeItem(KEY);
}

export function keptSession(): Session | null {
  const kept = sessionStorage.getItem(KEY);
  return kept === null ? null : JSON.parse(kept);
}

/** Who may look at leads and people. */
export const mayRead = ({ scope }: Session): boolean => scope === 'read' || scope === 'operate';
