import { hash, timingSafeEqual } from 'node:crypto';
import { SCOPES, type Scope, type Tokens } from './scopes.ts';

/** The scope of the token in an `Authorization` header; null when the header is absent, malformed or unknown. */
export type TokenCheck = (authorization: string | undefined) => Scope | null;

/** Keeps the tokens' hashes alone. Every hash is compared, and in constant time, whichever fits. */
export function tokenCheck(tokens: Tokens): TokenCheck {
  const known = SCOPES.map(scope => ({ scope, digest: hashOf(tokens[scope]) }));
  return authorization => {
    const token = /^bearer +(\S{1,512})$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return null;
    const given = hashOf(token);
    const fits = known.filter(({ digest }) => timingSafeEqual(digest, given));
    return fits[0]?.scope ?? null;
  };
}

const hashOf = (token: string): Buffer => hash('sha256', token, 'buffer');
