import { readLeadFile } from '../../leads/read-lead-file.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { Problem } from '../problem.ts';
import { type LeadParams, leadParams } from './lead-params.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'A lead as it came in, with its decisions and its places in queues',
  tags: ['leads'],
  params: leadParams,
  security: WITH_TOKEN,
};

export const getLeadRoute: Route = (app, service) => {
  const options = { schema, config: { access: ['read', 'operate'] as const } };
  app.get<{ Params: LeadParams }>('/v1/leads/:id', options, async request => {
    const file = await readLeadFile(service.store, request.params.id);
    if (!file) throw new Problem('not-found', 'no lead with this id was taken in', { field: 'id' });
    return file;
  });
};
