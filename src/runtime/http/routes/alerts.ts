import { viewAlerts } from '../../measures/alert-view.ts';
import { WITH_TOKEN } from '../openapi.ts';
import type { Route } from './route.ts';

const schema = { summary: 'Every alert of the rules and what it says now', tags: ['operations'], security: WITH_TOKEN };

export const alertsRoute: Route = (app, service) => {
  app.get('/v1/alerts', { schema, config: { access: ['read', 'operate'] } }, async () => ({
    alerts: service.live ? await viewAlerts(service.store, service.live.router) : [],
  }));
};
