import { handleLead } from '../../leads/handle-lead.ts';
import { leadAnswer } from '../lead-answer.ts';
import { leadBody } from '../lead-body.ts';
import { WITH_TOKEN } from '../openapi.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'Take a lead in and decide who gets it',
  description:
    'Answers once lead and decision are durable: 201 with the decision; 200 with the first decision and `duplicate` ' +
    'for the same lead again; 409 for another lead under a known id.',
  tags: ['leads'],
  security: WITH_TOKEN,
};

export const postLeadRoute: Route = (app, service) => {
  app.post('/v1/leads', { schema, config: { access: ['intake'] } }, async (request, reply) => {
    const { status, body } = leadAnswer(await handleLead(service, leadBody(request.body)));
    reply.header('location', `/v1/leads/${encodeURIComponent(body.lead_id)}`);
    return reply.code(status).send(body);
  });
};
