import { createHash } from 'node:crypto';
import { readStatus } from '../../read-status.ts';
import { livePage } from '../page/live-page.ts';
import { STYLE } from '../page/style.ts';
import type { Route } from './route.ts';

const LAST = 20;

const styleHash = createHash('sha256').update(STYLE).digest('base64');

const HEADERS = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/**
 * The page at `/`. Open, as the service listens on loopback unless told otherwise, and the page shows no field of a lead
 * but its id, owner, rule and reason.
 */
export const pageRoute: Route = (app, service) => {
  const config = { access: 'open' } as const;
  app.get('/', { schema: { summary: 'What is live, as a page', hide: true }, config }, async (_request, reply) => {
    const [status, recent] = [await readStatus(service), await service.store.recentDecisions(LAST)];
    return reply
      .headers(HEADERS)
      .type('text/html; charset=utf-8')
      .send(livePage(status, recent, service.clock()));
  });
};
