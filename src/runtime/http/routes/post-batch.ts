import type { Service } from '../../service.ts';
import { RETRY_SECONDS } from '../answer-failures.ts';
import { answerLead } from '../answer-lead.ts';
import { asProblem } from '../as-problem.ts';
import { idempotencyKey, tellReplay } from '../idempotency-key.ts';
import { leadBody } from '../lead-body.ts';
import { LEAD_DEPTH, LEAD_LIMIT } from '../limits.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { Problem } from '../problem.ts';
import { readJson } from '../read-json.ts';
import { type Line, linesOf } from './lines-of.ts';
import type { Route } from './route.ts';

const BATCH_LIMIT = 32 * 1024 * 1024;

/** Lines of one batch that wait for their commit together: a large batch never crowds single leads out. */
const AT_ONCE = 256;

const schema = {
  summary: 'Take many leads in, one JSON object a line',
  description:
    'NDJSON in, NDJSON out: for each line that is not blank, in order, what POST /v1/leads would answer: a decision, or ' +
    'a problem document with its `line`. One bad line stops no other; a line that says 503 may be sent again. An ' +
    '`Idempotency-Key` holds for each line by its number.',
  tags: ['leads'],
  security: WITH_TOKEN,
  consumes: ['application/x-ndjson'],
  produces: ['application/x-ndjson'],
};

export const postBatchRoute: Route = (app, service) => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async (_request: unknown, body: unknown) => body);
  const options = { schema, config: { access: ['intake'] as const }, bodyLimit: BATCH_LIMIT };
  app.post('/v1/leads/batch', options, async (request, reply) => {
    const key = idempotencyKey(request);
    const lines = linesOf((request.body as Uint8Array | undefined) ?? new Uint8Array());
    const answers: Told[] = [];
    for (let from = 0; from < lines.length; from += AT_ONCE) {
      const some = lines.slice(from, from + AT_ONCE);
      answers.push(...(await Promise.all(some.map(line => answerLine(service, line, key)))));
    }
    if (answers.length > 0 && answers.every(({ replayed }) => replayed)) tellReplay(reply, { replayed: true });
    if (answers.some(({ again }) => again)) reply.header('retry-after', RETRY_SECONDS);
    return reply.type('application/x-ndjson').send(answers.map(({ body }) => `${JSON.stringify(body)}\n`).join(''));
  });
};

interface Told {
  readonly body: object;
  readonly replayed?: true;
  /** This line was not taken and may be sent again. */
  readonly again?: boolean;
}

async function answerLine(service: Service, { bytes, number }: Line, key: string | null): Promise<Told> {
  try {
    if (bytes.length > LEAD_LIMIT)
      throw new Problem('too-large', `a lead has at most ${LEAD_LIMIT} bytes`, { field: 'body' });
    return await answerLead(
      service,
      leadBody(readJson(bytes, LEAD_DEPTH)),
      key === null ? null : `line:${number}:${key}`,
    );
  } catch (error) {
    const problem = asProblem(error);
    if (!problem) service.log('error', 'http.failed', { route: '/v1/leads/batch', error: String(error) });
    const document = (problem ?? new Problem('internal', 'this lead was not stored')).document();
    return { body: { ...document, line: number }, again: document.status === 503 };
  }
}
