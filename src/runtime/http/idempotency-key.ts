import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from './answer-once.ts';
import { Problem } from './problem.ts';

const LONGEST = 255;

/** The caller's key for this request; null without one. Throws a `Problem` for one that is empty or too long. */
export function idempotencyKey({ headers }: FastifyRequest): string | null {
  const key = headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key === 'string' && key.length > 0 && key.length <= LONGEST) return key;
  throw new Problem('invalid-request', `a key has 1 to ${LONGEST} characters`, { field: 'idempotency-key' });
}

/** Says in a header when nothing was done now. */
export function tellReplay(reply: FastifyReply, { replayed }: Pick<Answer, 'replayed'>): void {
  if (replayed) reply.header('idempotent-replayed', 'true');
}
