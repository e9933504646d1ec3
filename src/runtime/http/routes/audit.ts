import { Readable } from 'node:stream';
import { exportAudit } from '../../audit/export-audit.ts';
import { WITH_TOKEN } from '../openapi.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'The audit, NDJSON from the first entry, each tied to the one before it',
  description:
    '`hash` is the SHA-256 of the canonical JSON (RFC 8785) of the entry without it; `prev` is the hash before.',
  tags: ['operations'],
  security: WITH_TOKEN,
};

export const auditRoute: Route = (app, service) => {
  app.get('/v1/audit', { schema, config: { access: ['read', 'operate'] } }, async (_request, reply) =>
    reply.type('application/x-ndjson').send(Readable.from(exportAudit(service.store))),
  );
};
