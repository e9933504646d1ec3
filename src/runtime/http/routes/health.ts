import { Problem } from '../problem.ts';
import type { Route } from './route.ts';

/** `/healthz`: the process answers. `/readyz`: it can decide leads now. Neither tells anything worth a token. */
export const healthRoutes: Route = (app, service) => {
  const config = { access: 'open' } as const;
  app.get('/healthz', { schema: { summary: 'The service answers', tags: ['operations'] }, config }, async () => ({
    ok: true,
  }));
  app.get('/readyz', { schema: { summary: 'The service decides leads', tags: ['operations'] }, config }, async () => {
    if (!service.accepting) throw new Problem('not-ready', 'the service is stopping');
    if (!service.live) throw new Problem('not-ready', 'no release is active');
    return { ready: true };
  });
};
