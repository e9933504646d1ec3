import { bundleIdIn, pushBundle } from '../../releases/push-bundle.ts';
import { refuseOther, whoOf } from '../access-hook.ts';
import { BUNDLE_DEPTH, BUNDLE_LIMIT } from '../limits.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { Problem } from '../problem.ts';
import { releaseAnswer } from '../release-answer.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'Push a bundle: it is verified, compiled and kept; what is live goes on',
  description:
    '201 when new, 200 when it is here already, 409 when its sequence does not rise, 422 when it is refused.',
  tags: ['releases'],
  security: WITH_TOKEN,
};

export const pushReleaseRoute: Route = (app, service) => {
  const config = { access: ['deploy'] as const, deepest: BUNDLE_DEPTH };
  app.post('/v1/releases', { schema, config, bodyLimit: BUNDLE_LIMIT }, async (request, reply) => {
    refuseOther(request, bundleIdIn(request.body));
    const pushed = await pushBundle(service, request.body, whoOf(request));
    switch (pushed.kind) {
      case 'stored':
        return reply.code(201).send(releaseAnswer(pushed.release));
      case 'known':
        return releaseAnswer(pushed.release);
      case 'not_rising':
        throw new Problem(
          'sequence-not-rising',
          `${pushed.sequence} is not above ${pushed.last}, the last sequence pushed`,
          {
            field: 'sequence',
            more: { last: pushed.last },
          },
        );
      case 'refused':
        throw new Problem('bundle-refused', pushed.says, { field: 'body' });
    }
  });
};
