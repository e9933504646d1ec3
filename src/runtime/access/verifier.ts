import type { Scope } from './scopes.ts';

/** Who asks, and what they may do. */
export interface Caller {
  readonly scope: Scope;
  /** How the audit names them. */
  readonly who: string;
  /** The one release that this caller may push or activate, by its bundle id; null: any. */
  readonly release: string | null;
}

/** Reads the `Authorization` header. Null when it is absent, malformed, unknown or spent; never says why. */
export type Verifier = (authorization: string | undefined) => Promise<Caller | null>;

/** The first verifier that knows the caller. */
export function firstOf(verifiers: readonly Verifier[]): Verifier {
  return async authorization => {
    for (const verify of verifiers) {
      const caller = await verify(authorization);
      if (caller) return caller;
    }
    return null;
  };
}
