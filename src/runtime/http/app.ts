import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Verifier } from '../access/verifier.ts';
import type { Service } from '../service.ts';
import { guardAccess } from './access-hook.ts';
import { answerFailures, sendProblem } from './answer-failures.ts';
import { answerUnread } from './answer-unread.ts';
import { boundHeldBytes } from './held-bytes.ts';
import { checkHost } from './host-check.ts';
import { LEAD_DEPTH, LEAD_LIMIT } from './limits.ts';
import { OPENAPI } from './openapi.ts';
import { Problem } from './problem.ts';
import { readJson } from './read-json.ts';
import { routes } from './routes/all.ts';

/** A request that takes longer to arrive whole is given up, in milliseconds: nobody holds the door by being slow. */
const SLOWEST_REQUEST = 120_000;

/** Longer than any lead id once it is percent-encoded. */
const LONGEST_PARAMETER = 4096;

/** The HTTP door of the service, not yet listening. */
export async function makeApp(service: Service, verify: Verifier): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: LEAD_LIMIT,
    requestTimeout: SLOWEST_REQUEST,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    frameworkErrors: (error, _request, reply) => sendProblem(reply, new Problem('invalid-request', error.message)),
    clientErrorHandler: answerUnread,
    forceCloseConnections: 'idle',
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
  });
  // What is stored goes out as it is: no response schema may drop or bend a part of it.
  app.setSerializerCompiler(() => data => JSON.stringify(data));
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    if (request.routeOptions.config.access === 'open') checkHost(service, request);
  });
  boundHeldBytes(app);
  readBodies(app);
  answerFailures(app, service.log);
  guardAccess(app, verify);
  await app.register(swagger, { openapi: OPENAPI });
  for (const route of routes) await app.register(async scope => route(scope, service));
  return app;
}

function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (request: FastifyRequest, body: unknown) =>
    readJson(body as Uint8Array, request.routeOptions.config.deepest ?? LEAD_DEPTH),
  );
}
