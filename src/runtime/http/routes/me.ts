import { SCOPES } from '../../access/scopes.ts';
import { whoOf } from '../access-hook.ts';
import { WITH_TOKEN } from '../openapi.ts';
import type { Route } from './route.ts';

const schema = { summary: 'Who a token is and what it may do', tags: ['operations'], security: WITH_TOKEN };

export const meRoute: Route = app => {
  app.get('/v1/me', { schema, config: { access: SCOPES } }, async request => ({
    who: whoOf(request),
    scope: request.caller?.scope ?? null,
  }));
};
