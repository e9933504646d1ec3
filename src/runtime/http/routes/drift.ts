import { DAY } from '../../../engine/time/units.ts';
import { readDrift } from '../../drift/read-drift.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { Problem } from '../problem.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'Where the world has moved away from the live rules: owners gone, values outside, rules that decide nothing',
  tags: ['operations'],
  querystring: {
    type: 'object',
    properties: {
      days: { type: 'string', description: 'How far back decisions are looked at; default 30, at most 400' },
    },
    additionalProperties: false,
  },
  security: WITH_TOKEN,
};

interface Shape {
  readonly Querystring: { readonly days?: string };
}

export const driftRoute: Route = (app, service) => {
  const access = ['read', 'operate', 'deploy', 'rollback'] as const;
  app.get<Shape>('/v1/drift', { schema, config: { access } }, async ({ query: { days = '30' } }) => {
    const count = /^[1-9]\d{0,2}$/.test(days) ? Number(days) : 0;
    if (count < 1 || count > 400)
      throw new Problem('invalid-request', 'days is a whole number from 1 to 400', { field: 'days' });
    const drift = await readDrift(service, service.clock() - count * DAY);
    if (!drift) throw new Problem('not-ready', 'no release is active yet, so nothing can have drifted from it');
    return drift;
  });
};
