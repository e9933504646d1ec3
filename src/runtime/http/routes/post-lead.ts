import { answerLead } from '../answer-lead.ts';
import { idempotencyKey, tellReplay } from '../idempotency-key.ts';
import { leadBody } from '../lead-body.ts';
import { WITH_TOKEN } from '../openapi.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'Take a lead in and decide who gets it',
  description:
    'Answers once lead and decision are durable: 201 with the decision; 200 with the first decision and `duplicate` ' +
    'for the same lead again; 409 for another lead under a known id. With an `Idempotency-Key`, the same request again ' +
    'within a day gets the same answer, with the header `idempotent-replayed: true`.',
  tags: ['leads'],
  security: WITH_TOKEN,
};

export const postLeadRoute: Route = (app, service) => {
  app.post('/v1/leads', { schema, config: { access: ['intake'] } }, async (request, reply) => {
    const key = idempotencyKey(request);
    const answer = await answerLead(service, leadBody(request.body), key === null ? null : `key:${key}`);
    const { status, body } = answer;
    tellReplay(reply, answer);
    reply.header('location', `/v1/leads/${encodeURIComponent(body.lead_id)}`);
    return reply.code(status).send(body);
  });
};
