import { drillReport } from '../../drill/drill-report.ts';
import { startDrill } from '../../drill/start-drill.ts';
import { whoOf } from '../access-hook.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { Problem } from '../problem.ts';
import type { Route } from './route.ts';

const start = {
  summary: 'Start a drill: a marked incident that each level up to the named one must acknowledge',
  tags: ['incidents'],
  body: {
    type: 'object',
    properties: {
      level: { type: 'integer', minimum: 1, description: 'The level to be reached' },
      policy: {
        type: 'string',
        maxLength: 200,
        description: 'The escalation policy; default: that of the default row',
      },
    },
    required: ['level'],
    additionalProperties: false,
  },
  security: WITH_TOKEN,
};

const read = {
  summary: 'How a drill goes: when each level was told, answered, and whether it passed',
  tags: ['incidents'],
  params: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
  security: WITH_TOKEN,
};

interface Start {
  readonly Body: { readonly level: number; readonly policy?: string };
}

/** Drills are made with the right to operate and may be watched with it too. */
export const drillRoutes: Route = (app, service) => {
  app.post<Start>('/v1/drills', { schema: start, config: { access: ['operate'] } }, async (request, reply) => {
    const { level, policy = null } = request.body;
    const done = await startDrill(service, { level, policy }, whoOf(request));
    switch (done.kind) {
      case 'started':
        return reply.code(201).send(await drillReport(service.store, done.id, service.clock()));
      case 'not_ready':
        throw new Problem('not-ready', 'no release is active yet, so there is nobody to tell');
      case 'refused':
        throw new Problem('invalid-request', done.says, { field: done.field });
    }
  });
  const access = ['read', 'operate'] as const;
  app.get<{ Params: { id: string } }>('/v1/drills/:id', { schema: read, config: { access } }, async request => {
    const report = await drillReport(service.store, request.params.id, service.clock());
    if (!report) throw new Problem('not-found', 'there is no such drill', { field: 'id' });
    return report;
  });
};
