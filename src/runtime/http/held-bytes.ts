import { finished } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LEAD_LIMIT } from './limits.ts';
import { Problem } from './problem.ts';

/** Bytes of bodies that are at hand at one time; a request that would go beyond is refused before its body is read. */
const MOST_HELD = 256 * 1024 * 1024;

/** Refuses openly what memory could not hold, however many send at once. */
export function boundHeldBytes(app: FastifyInstance, most = MOST_HELD): void {
  let held = 0;
  app.addHook('onRequest', async (request, reply) => {
    const bytes = sizeOf(request);
    if (bytes === 0) return;
    if (held + bytes > most) throw new Problem('not-ready', 'too much is at hand; send it again');
    held += bytes;
    finished(reply.raw, () => {
      held -= bytes;
    });
  });
}

/** What a body may take: as its sender says, else, sent in chunks, as much as a lead may have. */
function sizeOf({ headers }: FastifyRequest): number {
  const said = Number(headers['content-length']);
  if (Number.isSafeInteger(said) && said >= 0) return said;
  return headers['transfer-encoding'] === undefined ? 0 : LEAD_LIMIT;
}
