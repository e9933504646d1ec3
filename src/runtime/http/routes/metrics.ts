import type { Route } from './route.ts';

/** Open: counts by declared source and queue alone, and the service listens on loopback unless told otherwise. */
export const metricsRoute: Route = (app, service) => {
  const schema = { summary: 'Figures for Prometheus', tags: ['operations'] };
  app.get('/metrics', { schema, config: { access: 'open' } }, async (_request, reply) =>
    reply.type(service.metrics.contentType).send(await service.metrics.text(await service.store.queueDepths())),
  );
};
