import { type Erased, eraseOneLead, erasePerson } from '../../operations/erase.ts';
import type { Service } from '../../service.ts';
import { whoOf } from '../access-hook.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { Problem } from '../problem.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'Erase a person: by e-mail address, or what one lead tells',
  description:
    'What was posted gives way to the fields that history may hold. Decisions and figures stay; the audit names the ' +
    'person by a digest alone. Answers how many leads were erased.',
  tags: ['operations'],
  body: {
    type: 'object',
    properties: {
      email: { type: 'string', minLength: 3, maxLength: 320, pattern: '@', description: 'As the lead had it' },
      lead_id: { type: 'string', minLength: 1, maxLength: 200 },
    },
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
  },
  security: WITH_TOKEN,
};

type Body = { readonly email: string } | { readonly lead_id: string };

export const erasuresRoute: Route = (app, service) => {
  const options = { schema, config: { access: ['operate'] as const } };
  app.post<{ Body: Body }>('/v1/erasures', options, async request => {
    const erased = await erase(service, request.body, whoOf(request));
    if (!erased)
      throw new Problem('not-ready', 'no release is active yet, so nobody can say which fields are personal');
    return erased;
  });
};

const erase = (service: Service, body: Body, who: string): Promise<Erased> =>
  'email' in body ? erasePerson(service, body.email, who) : eraseOneLead(service, body.lead_id, who);
