import { readRoster } from '../../pages/roster.ts';
import { WITH_TOKEN } from '../openapi.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'Reps with load and capacity, and weights beside actual shares',
  tags: ['roster'],
  security: WITH_TOKEN,
};

export const rosterPageRoute: Route = (app, service) => {
  const config = { access: ['read', 'operate'] as const };
  app.get('/v1/pages/roster', { schema, config }, async () => readRoster(service, service.clock()));
};
