import { type Instant, readInstant } from '../../../engine/time/instant.ts';
import { DAY } from '../../../engine/time/units.ts';
import { snakeKeys } from '../../../report/snake-keys.ts';
import { measurePeriod } from '../../measures/measure-period.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { Problem } from '../problem.ts';
import type { Route } from './route.ts';

const time = (description: string) => ({ type: 'string', description });

const schema = {
  summary: 'Latency, adherence, accuracy, rates, queues and targets of the leads received in a period',
  tags: ['operations'],
  querystring: {
    type: 'object',
    properties: { from: time('RFC 3339; default: 28 days before `to`'), to: time('RFC 3339; default: now') },
    additionalProperties: false,
  },
  security: WITH_TOKEN,
};

interface Shape {
  readonly Querystring: { readonly from?: string; readonly to?: string };
}

/** A period much longer would keep the service from its work. */
const LONGEST = 100 * DAY;

export const measuresRoute: Route = (app, service) => {
  app.get<Shape>('/v1/measures', { schema, config: { access: ['read', 'operate'] } }, async ({ query }) => {
    const { live, store, clock } = service;
    if (!live) throw new Problem('not-ready', 'no release is active yet, so nothing is promised');
    const now = clock();
    const to = timeOf('to', query.to) ?? now;
    const from = timeOf('from', query.from) ?? to - 28 * DAY;
    if (from >= to || to - from > LONGEST)
      throw new Problem('invalid-request', 'the period must not be empty, nor longer than 100 days', { field: 'from' });
    return snakeKeys(await measurePeriod(store, live.router, { from, to }, now));
  });
};

function timeOf(field: 'from' | 'to', text: string | undefined): Instant | null {
  if (text === undefined) return null;
  const at = readInstant(text);
  if (at === null) throw new Problem('invalid-request', `${field} is no RFC 3339 time`, { field });
  return at;
}
