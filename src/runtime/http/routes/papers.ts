import { validatorOf } from '../../../engine/model/schemas.ts';
import type { ReviewAction } from '../../../engine/model/types.gen.ts';
import { type Instant, readInstant } from '../../../engine/time/instant.ts';
import { snakeKeys } from '../../../report/snake-keys.ts';
import type { MadePaper } from '../../papers/desk.ts';
import { makePaper } from '../../papers/make-paper.ts';
import { PAPERS, type PaperName } from '../../papers/paper-names.ts';
import { sendPaper } from '../../papers/send-paper.ts';
import type { Service } from '../../service.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { Problem } from '../problem.ts';
import type { Route } from './route.ts';

const ASKED = {
  at: { type: 'string', maxLength: 64, description: 'The end of the time that is looked at, RFC 3339; default: now' },
  actions: { type: 'array', maxItems: 2000, description: 'The preventive actions of reviews/actions.yaml' },
  release: { type: 'integer', description: '`sources`: the sequence of the release to look around' },
};

const schemaOf = (summary: string, properties: object, required: readonly string[] = []) => ({
  summary,
  tags: ['operations'],
  params: { type: 'object', properties: { paper: { enum: [...PAPERS] } }, required: ['paper'] },
  body: { type: 'object', properties, required, additionalProperties: false },
  security: WITH_TOKEN,
});

interface Asked {
  readonly at?: string;
  readonly actions?: readonly unknown[];
  readonly release?: number;
}

interface Shape<B> {
  readonly Params: { readonly paper: PaperName };
  readonly Body: B;
}

/** Asking changes nothing, and needs the right to read; sending needs the right to operate. */
export const papersRoute: Route = (app, service) => {
  const read = schemaOf('A paper for people, with its figures: weekly, checklist, maturity or sources', ASKED);
  const access = ['read', 'operate'] as const;
  app.post<Shape<Asked>>('/v1/papers/:paper', { schema: read, config: { access } }, async ({ params, body }) => {
    const { paper, figures } = await made(service, params.paper, body, service.clock());
    return { paper, figures: snakeKeys(figures) };
  });
  const send = schemaOf(
    'Sends a paper to a role, by its channel; the same one of the same time only once',
    { ...ASKED, role: { type: 'string', minLength: 1, maxLength: 100, description: 'A role of escalation.yaml' } },
    ['role'],
  );
  app.post<Shape<Asked & { readonly role: string }>>(
    '/v1/papers/:paper/send',
    { schema: send, config: { access: ['operate'] } },
    async ({ params, body: { role, ...asked } }, reply) => {
      const now = service.clock();
      if (!Object.hasOwn(service.live?.router.policy.escalation.roles ?? {}, role))
        throw new Problem('invalid-request', 'the live rules have no such role', { field: 'role' });
      const { paper, end } = await made(service, params.paper, asked, now);
      await sendPaper(service, { name: params.paper, paper, end, role });
      return reply.code(202).send({ paper: params.paper, role });
    },
  );
};

async function made(service: Service, name: PaperName, { at, actions = [], release }: Asked, now: Instant) {
  const { store, shelf, live } = service;
  if (!live) throw new Problem('not-ready', 'no release is active yet, so nothing is promised');
  const end = at === undefined ? now : readInstant(at);
  if (end === null || end > now)
    throw new Problem('invalid-request', 'at is no RFC 3339 time up to now', { field: 'at' });
  const desk = { store, shelf, router: live.router, end, actions: actionsOf(actions), release: release ?? null };
  const paper: MadePaper = await makePaper(name, desk);
  if (!paper.ok) throw new Problem('not-found', paper.says, { field: 'release' });
  return { ...paper, end };
}

function actionsOf(actions: readonly unknown[]): readonly ReviewAction[] {
  const file = { kind: 'review-actions', version: 1, actions };
  if (!validatorOf('review-actions')(file))
    throw new Problem('invalid-request', 'actions are not those of reviews/actions.yaml', { field: 'actions' });
  return actions as readonly ReviewAction[];
}
