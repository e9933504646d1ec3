import { activateRelease } from '../../releases/activate-release.ts';
import { refuseOther, whoOf } from '../access-hook.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { Problem } from '../problem.ts';
import { releaseAnswer } from '../release-answer.ts';
import { staleExpectation } from '../stale-expectation.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'Make a pushed release live',
  description: '`expect` is compared with what is live: 409 when something else was activated in between.',
  tags: ['releases'],
  params: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
  body: {
    type: ['object', 'null'],
    properties: {
      expect: { type: ['string', 'null'], description: 'The release that is live now; null: none, or the fallback' },
      lift_hold: { type: 'boolean', description: 'False: not if it was held back after a rollback' },
      rollback_to: { type: 'string', description: 'Where a rollback goes: a pushed release, or `fallback`' },
    },
    additionalProperties: false,
  },
  security: WITH_TOKEN,
};

interface Shape {
  readonly Params: { readonly id: string };
  readonly Body: {
    readonly expect?: string | null;
    readonly rollback_to?: string;
    readonly lift_hold?: boolean;
  } | null;
}

export const activateRoute: Route = (app, service) => {
  const options = { schema, config: { access: ['deploy'] as const } };
  app.post<Shape>('/v1/releases/:id/activate', options, async request => {
    refuseOther(request, request.params.id);
    const { expect, rollback_to, lift_hold = true } = request.body ?? {};
    const asked = {
      id: request.params.id,
      liftHold: lift_hold,
      ...(expect === undefined ? {} : { expect }),
      ...(rollback_to === undefined ? {} : { rollbackTo: rollback_to }),
    };
    const done = await activateRelease(service, asked, whoOf(request));
    switch (done.kind) {
      case 'active':
        return { ...releaseAnswer(done.release), active: done.release.id, previous: done.previous };
      case 'unknown':
        throw new Problem('not-found', 'no such release was pushed', { field: 'id' });
      case 'stale':
        throw staleExpectation(done.active);
      case 'refused':
        throw new Problem('target-refused', done.says, { field: done.field });
    }
  });
};
