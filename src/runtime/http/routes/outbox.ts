import { requeue } from '../../notify/requeue.ts';
import type { OutboxState } from '../../store/rows/outbox.ts';
import { whoOf } from '../access-hook.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { outboxAnswer } from '../outbox-answer.ts';
import { Problem } from '../problem.ts';
import type { Route } from './route.ts';

const listing = {
  summary: 'Messages on their way and dead letters, the newest first, and how many there are in all',
  tags: ['messages'],
  querystring: {
    type: 'object',
    properties: {
      state: { enum: ['pending', 'dead', 'sent'], description: 'Only these; default: pending and dead' },
    },
    additionalProperties: false,
  },
  security: WITH_TOKEN,
};

const puttingBack = {
  summary: 'Put a dead letter back, with all its tries before it',
  tags: ['messages'],
  params: {
    type: 'object',
    properties: { n: { type: 'string', pattern: '^[1-9][0-9]{0,14}$', description: 'The number of the message' } },
    required: ['n'],
  },
  security: WITH_TOKEN,
};

/** Messages of one state that an answer shows at most. */
const MOST_SHOWN = 200;

export const outboxRoute: Route = (app, { store }) => {
  const options = { schema: listing, config: { access: ['read', 'operate'] as const } };
  app.get<{ Querystring: { state?: OutboxState } }>('/v1/outbox', options, async ({ query }) => {
    const states: readonly OutboxState[] = query.state === undefined ? ['pending', 'dead'] : [query.state];
    const rows = await Promise.all(states.map(state => store.messages(state, MOST_SHOWN)));
    return { counts: await store.outboxCounts(), messages: rows.flat().map(outboxAnswer) };
  });
};

export const requeueRoute: Route = (app, service) => {
  const options = { schema: puttingBack, config: { access: ['operate'] as const } };
  app.post<{ Params: { n: string } }>('/v1/outbox/:n/requeue', options, async request => {
    const done = await requeue(service, Number(request.params.n), whoOf(request));
    switch (done.kind) {
      case 'requeued':
        return { message: outboxAnswer(done.message) };
      case 'unknown':
        throw new Problem('not-found', 'no message has this number', { field: 'n' });
      case 'refused':
        throw new Problem('not-requeued', done.says, { field: 'n' });
    }
  });
};
