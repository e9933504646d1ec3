import { writeAnew } from '../../notify/write-anew.ts';
import { whoOf } from '../access-hook.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { outboxAnswer } from '../outbox-answer.ts';
import { Problem } from '../problem.ts';
import type { Route } from './route.ts';

const schema = {
  summary: "Write a lead's owner to the CRM once more",
  description: 'Where something in the CRM overwrote it. It is read back like each write-back.',
  tags: ['messages'],
  params: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
  security: WITH_TOKEN,
};

export const writeBackRoute: Route = (app, service) => {
  const options = { schema, config: { access: ['operate'] as const } };
  app.post<{ Params: { id: string } }>('/v1/leads/:id/write-back', options, async request => {
    const done = await writeAnew(service, request.params.id, whoOf(request));
    switch (done.kind) {
      case 'intended':
        return { message: outboxAnswer(done.message) };
      case 'unknown':
        throw new Problem('not-found', 'no lead has this id', { field: 'id' });
      case 'refused':
        throw new Problem('not-written-back', done.says, { field: 'id' });
    }
  });
};
