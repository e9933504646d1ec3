import { readStatus } from '../../read-status.ts';
import { WITH_TOKEN } from '../openapi.ts';
import type { Route } from './route.ts';

const schema = { summary: 'What is live, totals and queues', tags: ['operations'], security: WITH_TOKEN };

export const statusRoute: Route = (app, service) => {
  const access = ['read', 'operate', 'deploy', 'rollback'] as const;
  app.get('/v1/status', { schema, config: { access } }, async () => readStatus(service));
};
