import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { readStatus } from '../../read-status.ts';
import { type BuiltPages, ENGINE_POLICY } from '../page/built-pages.ts';
import { livePage } from '../page/live-page.ts';
import { STYLE } from '../page/style.ts';
import type { Route } from './route.ts';

const LAST = 20;

const styleHash = createHash('sha256').update(STYLE).digest('base64');

const PLAIN_POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const headersOf = (policy: string) => ({
  'content-security-policy': policy,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
});

const SCHEMA = { summary: 'What is live, as a page', hide: true };

/**
 * The page at `/`. Open: the built pages hold no figure, and ask for a token before they show any. Where nothing was
 * built, a plain page without a script stands there, which shows no field of a lead but its id, owner, rule and reason;
 * the service listens on loopback unless told otherwise.
 */
export const pageRoute: Route = (app, service) => {
  const config = { access: 'open' } as const;
  if (service.pages) return builtRoutes(app, service.pages);
  app.get('/', { schema: SCHEMA, config }, async (_request, reply) => {
    const [status, recent] = [await readStatus(service), await service.store.recentDecisions(LAST)];
    return reply
      .headers(headersOf(PLAIN_POLICY))
      .type('text/html; charset=utf-8')
      .send(livePage(status, recent, service.clock()));
  });
};

function builtRoutes(app: FastifyInstance, { index, engine, policy }: BuiltPages): void {
  const config = { access: 'open' } as const;
  app.get('/', { schema: SCHEMA, config }, async (_request, reply) =>
    reply.headers(headersOf(policy)).type('text/html; charset=utf-8').send(index),
  );
  app.get('/engine.js', { schema: SCHEMA, config }, async (_request, reply) =>
    reply.headers(headersOf(ENGINE_POLICY)).type('text/javascript; charset=utf-8').send(engine),
  );
}
