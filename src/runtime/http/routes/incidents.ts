import { readIncidents } from '../../incidents/incident-view.ts';
import { WITH_TOKEN } from '../openapi.ts';
import type { Route } from './route.ts';

/** Incidents that one answer lists at most, so that it stays readable whatever happened. */
const MOST = 500;

const schema = {
  summary: 'Incidents and the steps of their ladders, newest first',
  tags: ['incidents'],
  querystring: {
    type: 'object',
    properties: { state: { enum: ['open', 'all'], description: 'Default `open`: those that are not resolved' } },
    additionalProperties: false,
  },
  security: WITH_TOKEN,
};

interface Shape {
  readonly Querystring: { readonly state?: 'open' | 'all' };
}

export const incidentsRoute: Route = (app, service) => {
  app.get<Shape>('/v1/incidents', { schema, config: { access: ['read', 'operate'] } }, async ({ query }) => ({
    incidents: await readIncidents(service.store, { state: query.state ?? 'open', limit: MOST }),
  }));
};
