import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Log } from '../log.ts';
import { asProblem } from './as-problem.ts';
import { PROBLEM_TYPE, Problem } from './problem.ts';

/** Seconds after which what could not be taken may come again. */
export const RETRY_SECONDS = '1';

/** Every refusal and every failure leaves as a problem document; what went wrong inside stays in the log. */
export function answerFailures(app: FastifyInstance, log: Log): void {
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, new Problem('not-found', `nothing answers ${request.method} here`)),
  );
  app.setErrorHandler((error, request, reply) => {
    const problem = asProblem(error);
    if (!problem) log('error', 'http.failed', { route: request.routeOptions.url, error: String(error) });
    return sendProblem(reply, problem ?? new Problem('internal', 'nothing was stored; the log tells more'));
  });
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.status === 503) reply.header('retry-after', RETRY_SECONDS);
  return reply.code(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem.document()));
}
