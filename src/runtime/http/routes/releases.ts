import { idOf } from '../../releases/live-release.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { releaseAnswer } from '../release-answer.ts';
import type { Route } from './route.ts';

const schema = { summary: 'All releases, the newest first', tags: ['releases'], security: WITH_TOKEN };

export const releasesRoute: Route = (app, service) => {
  const access = ['read', 'operate', 'deploy', 'rollback'] as const;
  app.get('/v1/releases', { schema, config: { access } }, async () => ({
    active: idOf(service.live),
    fallback: service.live?.by.fallback ?? false,
    releases: (await service.store.releases()).map(releaseAnswer),
    ready: await service.store.readyTargets(),
  }));
};
