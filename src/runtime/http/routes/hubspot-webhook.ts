import type { FastifyRequest } from 'fastify';
import { hubspotItems } from '../../intake/hubspot.ts';
import { hubspotClaim } from '../../intake/hubspot-signature.ts';
import type { Service } from '../../service.ts';
import { RETRY_SECONDS } from '../answer-failures.ts';
import { LEAD_DEPTH } from '../limits.ts';
import { Problem } from '../problem.ts';
import { readJson } from '../read-json.ts';
import { settleItem } from '../settle-item.ts';
import { headerOf, signedDelivery, takeBytes } from '../signed-delivery.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'Events of HubSpot’s webhooks, an array of them',
  description:
    'Signed as HubSpot does it (X-HubSpot-Signature-v3) with one of the live secrets. A created contact is a lead with ' +
    'the id `hubspot-<objectId>`. Answers 200 with what became of each; 503, to be sent again, when something could not be ' +
    'stored: what was stored is not stored twice.',
  tags: ['leads'],
};

export const hubspotWebhookRoute: Route = (app, service) => {
  takeBytes(app);
  app.post('/v1/webhooks/hubspot', { schema, config: { access: 'signed' } }, async (request, reply) => {
    const { body, key } = signedDelivery(service, request, 'LEADRAIL_HUBSPOT_SECRETS', bytes =>
      hubspotClaim(signedRequest(service, request), bytes),
    );
    const payload = readJson(body, LEAD_DEPTH);
    const items = hubspotItems(payload);
    if (!items) throw new Problem('invalid-request', 'HubSpot sends an array of events', { field: 'body' });
    const told = await Promise.all(items.map((item, i) => settleItem(service, item, `${key}:${i}`)));
    const again = told.some(({ status }) => status >= 500);
    if (again) reply.header('retry-after', RETRY_SECONDS);
    return reply.code(again ? 503 : 200).send({ items: told });
  });
};

/** HubSpot signs the address that it was given, which a proxy before this service may have changed. */
function signedRequest({ secret }: Service, request: FastifyRequest) {
  const base = secret('LEADRAIL_PUBLIC_URL') || `http://${request.host}`;
  return {
    method: request.method,
    uri: `${base.replace(/\/+$/, '')}${request.url}`,
    signature: headerOf(request, 'x-hubspot-signature-v3'),
    timestamp: headerOf(request, 'x-hubspot-request-timestamp'),
  };
}
