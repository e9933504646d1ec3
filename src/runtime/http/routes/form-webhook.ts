import { formFields } from '../../intake/form.ts';
import { ownClaim } from '../../intake/own-signature.ts';
import { answerLead } from '../answer-lead.ts';
import { idempotencyKey, tellReplay } from '../idempotency-key.ts';
import { leadBody } from '../lead-body.ts';
import { LEAD_DEPTH } from '../limits.ts';
import { Problem } from '../problem.ts';
import { readJson, readText } from '../read-json.ts';
import { headerOf, signedDelivery, takeBytes } from '../signed-delivery.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'A form that was sent: a lead, as JSON or as browsers send forms',
  description:
    'Signed: `leadrail-signature: t=<seconds>,v1=<hex>`, HMAC-SHA256 over `<seconds>.<body>` with one of the live ' +
    'secrets. The same delivery again gets the same answer; with an `Idempotency-Key`, so does the same form signed anew.',
  tags: ['leads'],
  consumes: ['application/json', 'application/x-www-form-urlencoded'],
};

export const formWebhookRoute: Route = (app, service) => {
  takeBytes(app);
  app.post('/v1/webhooks/form', { schema, config: { access: 'signed' } }, async (request, reply) => {
    const signature = headerOf(request, 'leadrail-signature');
    const delivery = signedDelivery(service, request, 'LEADRAIL_FORM_SECRETS', body => ownClaim(signature, body));
    const fields = read(headerOf(request, 'content-type'), delivery.body);
    const own = idempotencyKey(request);
    const key = own === null ? delivery.key : `webhook:${request.routeOptions.url}:key:${own}`;
    const answer = await answerLead(service, leadBody(fields), key);
    tellReplay(reply, answer);
    return reply.code(answer.status).send(answer.body);
  });
};

function read(type: string | undefined, body: Uint8Array): unknown {
  const kind = (type ?? 'application/json').split(';')[0]?.trim().toLowerCase();
  if (kind === 'application/json') return readJson(body, LEAD_DEPTH);
  if (kind === 'application/x-www-form-urlencoded') return formFields(readText(body));
  throw new Problem('not-json-type', 'send application/json or application/x-www-form-urlencoded', {
    field: 'content-type',
  });
}
