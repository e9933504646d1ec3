import { readExecutive } from '../../pages/executive.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { Problem } from '../problem.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'Promises kept by segment against the period before, where leads waited, and the open trouble',
  tags: ['operations'],
  querystring: {
    type: 'object',
    properties: { days: { enum: ['7', '28'], description: 'Length of each of the two periods; default: 7' } },
    additionalProperties: false,
  },
  security: WITH_TOKEN,
};

export const executivePageRoute: Route = (app, service) => {
  const config = { access: ['read', 'operate'] as const };
  app.get<{ Querystring: { days?: '7' | '28' } }>('/v1/pages/executive', { schema, config }, async ({ query }) => {
    if (!service.live) throw new Problem('not-ready', 'no release is active yet, so nothing is promised');
    return readExecutive(service.store, service.live.router, Number(query.days ?? 7), service.clock());
  });
};
