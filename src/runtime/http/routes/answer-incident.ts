import type { FastifyRequest } from 'fastify';
import { ackIncident } from '../../incidents/ack-incident.ts';
import { readOneIncident } from '../../incidents/incident-view.ts';
import { type Answer, resolveIncident } from '../../incidents/resolve-incident.ts';
import { whoOf } from '../access-hook.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { Problem } from '../problem.ts';
import type { Route } from './route.ts';

const request = {
  tags: ['incidents'],
  params: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
  body: {
    type: ['object', 'null'],
    properties: {
      by: { type: 'string', minLength: 1, maxLength: 200, description: 'Who: the id of a rep; default: the token' },
      note: { type: 'string', maxLength: 2000, description: 'Kept with the incident; no personal data, please' },
    },
    additionalProperties: false,
  },
  security: WITH_TOKEN,
};

const ack = { ...request, summary: 'Take an incident on: its ladder rests while somebody works on it' };
const resolve = { ...request, summary: 'Say that an incident is over' };

interface Shape {
  readonly Params: { readonly id: string };
  readonly Body: { readonly by?: string; readonly note?: string } | null;
}

const answerIn = (asked: FastifyRequest<Shape>): Answer => ({
  by: asked.body?.by ?? whoOf(asked as FastifyRequest),
  note: asked.body?.note ?? null,
});

/** A person's two answers to an incident. */
export const answerIncidentRoutes: Route = (app, service) => {
  const config = { access: ['operate'] as const };
  app.post<Shape>('/v1/incidents/:id/ack', { schema: ack, config }, async asked => {
    const { id } = asked.params;
    const done = await ackIncident(service, id, answerIn(asked));
    switch (done.kind) {
      case 'acked':
        return readOneIncident(service.store, id);
      case 'unknown':
        throw unknown();
      case 'over':
        throw new Problem('incident-over', 'it was resolved already', { field: 'id' });
    }
  });
  app.post<Shape>('/v1/incidents/:id/resolve', { schema: resolve, config }, async asked => {
    const { id } = asked.params;
    const done = await resolveIncident(service, id, answerIn(asked));
    switch (done.kind) {
      case 'resolved':
        return readOneIncident(service.store, id);
      case 'unknown':
        throw unknown();
    }
  });
};

const unknown = () => new Problem('not-found', 'there is no such incident', { field: 'id' });
