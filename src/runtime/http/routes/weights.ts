import { readWeights } from '../../papers/read-weights.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { Problem } from '../problem.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'Other weights for members of teams, by who answered in time; nothing is changed',
  tags: ['operations'],
  querystring: {
    type: 'object',
    properties: { days: { type: 'string', pattern: '^[1-9][0-9]?$', description: 'Days of leads; default: 28' } },
    additionalProperties: false,
  },
  security: WITH_TOKEN,
};

export const weightsRoute: Route = (app, service) => {
  const config = { access: ['read', 'operate'] as const };
  app.get<{ Querystring: { days?: string } }>('/v1/weights', { schema, config }, async ({ query }) => {
    const { live, store, clock } = service;
    if (!live) throw new Problem('not-ready', 'no release is active yet, so there are no weights');
    return { suggestions: await readWeights(store, live.router, Number(query.days ?? 28), clock()) };
  });
};
