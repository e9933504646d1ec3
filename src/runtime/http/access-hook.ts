import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Scope } from '../access/scopes.ts';
import type { Caller, Verifier } from '../access/verifier.ts';
import { Problem } from './problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * Which scopes open this route; `open` needs no token, `signed` a signature over the body, which the route looks at
     * itself. Each route says so: one that doesn't isn't served.
     */
    access?: 'open' | 'signed' | readonly Scope[];
    /** How deeply a body may be nested. */
    deepest?: number;
  }
  interface FastifyRequest {
    caller: Caller | null;
  }
}

/** Looks at the token before a byte of the body is read. */
export function guardAccess(app: FastifyInstance, verify: Verifier): void {
  app.decorateRequest('caller', null);
  app.addHook('onRoute', route => {
    if (route.config?.access === undefined) throw new Error(`internal: ${route.url} does not say who may use it`);
  });
  app.addHook('onRequest', async (request, reply) => {
    const access = request.routeOptions.config.access;
    if (request.is404 || access === 'open' || access === 'signed') return;
    request.caller = await verify(request.headers.authorization);
    if (request.caller === null) reply.header('www-authenticate', 'Bearer');
    refuseUnless(access ?? [], request.caller?.scope ?? null);
  });
}

function refuseUnless(access: readonly Scope[], scope: Scope | null): void {
  const needed = access.join(' or ');
  if (scope === null) throw new Problem('unknown-token', `send a token of scope ${needed} as Authorization: Bearer`);
  if (!access.includes(scope)) {
    throw new Problem('wrong-scope', `this token has scope ${scope}; this needs ${needed}`, {
      more: { needed: access },
    });
  }
}

/** How the audit names who asked. */
export const whoOf = (request: FastifyRequest): string => request.caller?.who ?? 'token:none';

/** A caller who came for one release touches no other. */
export function refuseOther({ caller }: FastifyRequest, release: string): void {
  if (caller?.release == null || caller.release === release) return;
  throw new Problem('wrong-scope', 'this token was issued for another release', { more: { needed: [caller.release] } });
}
