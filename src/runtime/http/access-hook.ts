import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Scope } from '../access/scopes.ts';
import type { TokenCheck } from '../access/token-check.ts';
import { Problem } from './problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Which scopes open this route; `open` needs no token. Each route says so: one that doesn't isn't served. */
    access?: 'open' | readonly Scope[];
    /** How deeply a body may be nested. */
    deepest?: number;
  }
  interface FastifyRequest {
    scope: Scope | null;
  }
}

/** Looks at the token before a byte of the body is read. */
export function guardAccess(app: FastifyInstance, check: TokenCheck): void {
  app.decorateRequest('scope', null);
  app.addHook('onRoute', route => {
    if (route.config?.access === undefined) throw new Error(`internal: ${route.url} does not say who may use it`);
  });
  app.addHook('onRequest', async (request, reply) => {
    const access = request.routeOptions.config.access;
    if (request.is404 || access === 'open') return;
    request.scope = check(request.headers.authorization);
    if (request.scope === null) reply.header('www-authenticate', 'Bearer');
    refuseUnless(access ?? [], request.scope);
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
export const whoOf = (request: FastifyRequest): string => `token:${request.scope ?? 'none'}`;
