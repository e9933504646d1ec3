import type { Route } from './route.ts';

/** Open: it describes the routes and holds no data. */
export const openapiRoute: Route = app => {
  const schema = { summary: 'This description', tags: ['operations'] };
  app.get('/openapi.json', { schema, config: { access: 'open' } }, async () => app.swagger());
};
