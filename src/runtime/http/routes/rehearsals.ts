import { rehearseOnCopy } from '../../releases/rehearsal/rehearse-on-copy.ts';
import { refuseOther } from '../access-hook.ts';
import { BUNDLE_DEPTH, BUNDLE_LIMIT } from '../limits.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { Problem } from '../problem.ts';
import { staleExpectation } from '../stale-expectation.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'Rehearse a release and its way back on a copy of the state',
  description: 'Nothing here changes. `ready` is false with every reason in `says`.',
  tags: ['releases'],
  body: {
    type: 'object',
    properties: {
      release: { type: 'string' },
      rollback_to: { type: 'string', description: 'Where a rollback goes: a pushed release, or `fallback`' },
      pushed: { description: 'Body of a push: a release that is rehearsed without being pushed' },
      lift_hold: { type: 'boolean', description: 'Although it was held back' },
    },
    required: ['release', 'rollback_to'],
    additionalProperties: false,
  },
  security: WITH_TOKEN,
};

interface Shape {
  readonly Body: {
    readonly release: string;
    readonly rollback_to: string;
    readonly lift_hold?: boolean;
    readonly pushed?: unknown;
  };
}

export const rehearsalsRoute: Route = (app, service) => {
  const config = { access: ['deploy'] as const, deepest: BUNDLE_DEPTH };
  app.post<Shape>('/v1/rehearsals', { schema, config, bodyLimit: BUNDLE_LIMIT }, async request => {
    const { release, rollback_to, lift_hold = false, pushed } = request.body;
    refuseOther(request, release);
    const asked = { id: release, rollbackTo: rollback_to, liftHold: lift_hold };
    const done = await rehearseOnCopy(service, asked, pushed);
    switch (done.kind) {
      case 'ready':
        return { ready: true, says: [], looked: done.looked };
      case 'not_ready':
        return { ready: false, says: done.says, looked: null };
      case 'unknown':
        throw new Problem('not-found', 'no such release was pushed', { field: 'release' });
      case 'stale':
        throw staleExpectation(done.active);
      case 'refused':
        throw new Problem('target-refused', done.says, { field: done.field === 'id' ? 'release' : done.field });
    }
  });
};
