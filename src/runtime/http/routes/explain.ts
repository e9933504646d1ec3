import { explainStored } from '../../leads/explain-stored.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { Problem } from '../problem.ts';
import { type LeadParams, leadParams } from './lead-params.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'Why a lead went where it is, told from what the decision was made from',
  tags: ['leads'],
  params: leadParams,
  querystring: {
    type: 'object',
    properties: { why_not: { type: 'string', maxLength: 200, description: 'A rule: why did it not decide?' } },
    additionalProperties: false,
  },
  security: WITH_TOKEN,
};

interface Shape {
  readonly Params: LeadParams;
  readonly Querystring: { readonly why_not?: string };
}

export const explainRoute: Route = (app, service) => {
  const options = { schema, config: { access: ['read', 'operate'] as const } };
  app.get<Shape>('/v1/leads/:id/explain', options, async request => {
    const answer = await explainStored(service, request.params.id, request.query.why_not);
    switch (answer.kind) {
      case 'explained':
        return answer.explained;
      case 'unknown':
        throw new Problem('not-found', 'no lead with this id was taken in', { field: 'id' });
      case 'lost':
        throw new Problem('internal', `the release that decided cannot be read: ${answer.says}`);
    }
  });
};
