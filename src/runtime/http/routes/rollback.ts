import { rollBack } from '../../releases/roll-back.ts';
import { whoOf } from '../access-hook.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { Problem } from '../problem.ts';
import { staleExpectation } from '../stale-expectation.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'Go back to the recorded rollback target',
  description: 'Moves a pointer and builds nothing. `to` names another target that is recorded as ready.',
  tags: ['releases'],
  body: {
    type: ['object', 'null'],
    properties: {
      to: { type: 'string', description: 'A release recorded as ready, or `fallback`' },
      reason: { type: 'string', maxLength: 500, description: 'Why; it stands in the audit trail' },
      order: { type: 'object', description: 'A signed order, where trust is configured' },
      expect: { type: ['string', 'null'], description: 'The release that is live now; null: the fallback' },
    },
    additionalProperties: false,
  },
  security: WITH_TOKEN,
};

interface Shape {
  readonly Body: {
    readonly to?: string;
    readonly expect?: string | null;
    readonly reason?: string;
    readonly order?: object;
  } | null;
}

export const rollbackRoute: Route = (app, service) => {
  app.post<Shape>('/v1/rollback', { schema, config: { access: ['rollback'] } }, async request => {
    const done = await rollBack(service, request.body ?? {}, whoOf(request));
    switch (done.kind) {
      case 'back':
        return { active: done.active, from: done.from };
      case 'no_target':
        throw new Problem('no-rollback-target', done.says, { field: 'to', more: { ready: done.ready } });
      case 'stale':
        throw staleExpectation(done.active);
      case 'refused':
        throw new Problem('target-refused', done.says, { field: 'to' });
    }
  });
};
