import { pastSample } from '../../pages/past-sample.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { Problem } from '../problem.ts';
import type { Route } from './route.ts';

const policy = {
  summary: 'The policy of a release, of the live one by default',
  tags: ['releases'],
  querystring: { type: 'object', properties: { release: { type: 'string' } }, additionalProperties: false },
  security: WITH_TOKEN,
};

const sample = {
  summary: 'The leads decided last, for a quick replay, without fields marked personal',
  tags: ['leads'],
  security: WITH_TOKEN,
};

/** What the playground begins with. All else happens in the reader's browser. */
export const playgroundRoutes: Route = (app, service) => {
  const config = { access: ['read', 'operate'] as const };
  app.get<{ Querystring: { release?: string } }>('/v1/pages/policy', { schema: policy, config }, async ({ query }) => {
    const { live, store, shelf } = service;
    const { release } = query;
    if (release === undefined) {
      if (!live) throw new Problem('not-ready', 'no release is active yet');
      return { release: live.by.bundle, policy: live.router.policy };
    }
    if (!(await store.release(release))) throw new Problem('not-found', 'no such release', { field: 'release' });
    const taken = await shelf.take(store, { bundle: release, fallback: false });
    if (!taken.ok) throw new Problem('internal', taken.says);
    return { release, policy: taken.release.router.policy };
  });
  app.get('/v1/pages/sample', { schema: sample, config }, async () => {
    const { live, store } = service;
    return { leads: live ? await pastSample(store, live.router) : [] };
  });
};
