import { instantText } from '../../../engine/time/instant.ts';
import { WITH_TOKEN } from '../openapi.ts';
import type { Route } from './route.ts';

const schema = { summary: 'Queues in which leads wait', tags: ['leads'], security: WITH_TOKEN };

export const queuesRoute: Route = (app, service) => {
  app.get('/v1/queues', { schema, config: { access: ['read', 'operate'] } }, async () => {
    const depths = await service.store.queueDepths();
    return { queues: depths.map(depth => ({ ...depth, oldest: instantText(depth.oldest) })) };
  });
};
