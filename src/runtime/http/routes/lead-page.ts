import { instantText } from '../../../engine/time/instant.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { outboxAnswer } from '../outbox-answer.ts';
import { type LeadParams, leadParams } from './lead-params.ts';
import type { Route } from './route.ts';

const MOST_FOUND = 50;
const MOST_MESSAGES = 200;

const finding = {
  summary: 'Leads whose id begins with a text; the latest without one',
  tags: ['leads'],
  querystring: {
    type: 'object',
    properties: { search: { type: 'string', maxLength: 200 } },
    additionalProperties: false,
  },
  security: WITH_TOKEN,
};

const messages = {
  summary: 'Messages about a lead, first to last',
  tags: ['leads'],
  params: leadParams,
  security: WITH_TOKEN,
};

/** What the lead's page asks for beside the lead itself. */
export const leadPageRoutes: Route = (app, { store }) => {
  const config = { access: ['read', 'operate'] as const };
  app.get<{ Querystring: { search?: string } }>('/v1/leads', { schema: finding, config }, async ({ query }) => {
    const found = await store.findLeads((query.search ?? '').trim(), MOST_FOUND);
    return { leads: found.map(({ receivedAt, ...lead }) => ({ ...lead, received_at: instantText(receivedAt) })) };
  });
  app.get<{ Params: LeadParams }>('/v1/leads/:id/messages', { schema: messages, config }, async ({ params }) => ({
    messages: (await store.messagesOf(params.id, MOST_MESSAGES)).map(outboxAnswer),
  }));
};
