import { liveFeed } from '../../pages/live-feed.ts';
import { readOperator } from '../../pages/operator.ts';
import { WITH_TOKEN } from '../openapi.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'What an operator looks at: once, or, asked for as text/event-stream, again whenever it has changed',
  tags: ['operations'],
  security: WITH_TOKEN,
};

export const liveRoute: Route = (app, service) => {
  const look = () => readOperator(service, service.clock());
  const feed = liveFeed({
    look,
    now: service.clock,
    failed: error => service.log('error', 'live.failed', { error: String(error) }),
  });
  app.addHook('preClose', async () => feed.end());
  app.get('/v1/live', { schema, config: { access: ['read', 'operate'] } }, async (request, reply) => {
    if (!request.headers.accept?.includes('text/event-stream')) return look();
    return reply
      .headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
      .type('text/event-stream')
      .send(feed.listen());
  });
};
