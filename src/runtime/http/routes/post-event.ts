import { handleEvent } from '../../events/take-event.ts';
import { whoOf } from '../access-hook.ts';
import { eventAnswer } from '../event-answer.ts';
import { leadBody } from '../lead-body.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { type LeadParams, leadParams } from './lead-params.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'Tell what happened to a lead',
  description:
    'The body is an event as `schemas/lead-event.schema.json` has it. 201 once it is applied and durable; 202 when it ' +
    'waits for something that is not known yet, with the reason and until when; 200 with `duplicate` for the same ' +
    'event again; 409 for another event under a known id.',
  tags: ['leads'],
  params: leadParams,
  security: WITH_TOKEN,
};

export const postEventRoute: Route = (app, service) => {
  const options = { schema, config: { access: ['intake', 'operate'] as const } };
  app.post<{ Params: LeadParams }>('/v1/leads/:id/events', options, async (request, reply) => {
    const posted = leadBody(request.body, 'not-an-event');
    const { status, body } = eventAnswer(await handleEvent(service, request.params.id, posted, whoOf(request)));
    return reply.code(status).send(body);
  });
};
