import type { TokenCheck } from './token-check.ts';
import type { Verifier } from './verifier.ts';

/** The tokens of `<data>/tokens.json`, and those that others were given. */
export const staticTokens =
  (check: TokenCheck): Verifier =>
  async authorization => {
    const scope = check(authorization);
    return scope && { scope, who: `token:${scope}`, release: null };
  };
