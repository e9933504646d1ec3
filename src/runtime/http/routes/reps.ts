import { viewReps } from '../../roster/view-reps.ts';
import { WITH_TOKEN } from '../openapi.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'Reps: who is here, what they hold, and where the runtime differs from the rules',
  tags: ['roster'],
  security: WITH_TOKEN,
};

export const repsRoute: Route = (app, service) => {
  app.get('/v1/reps', { schema, config: { access: ['read', 'operate'] } }, async () => ({
    reps: await viewReps(service),
  }));
};
