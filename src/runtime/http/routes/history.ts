import { Readable } from 'node:stream';
import type { HistoryRecord } from '../../../engine/model/types.gen.ts';
import type { Router } from '../../../engine/policy/router.ts';
import { historyRecordOf } from '../../../engine/routing/history-record.ts';
import { normaliseLead } from '../../../engine/routing/normalise-lead.ts';
import { instantText } from '../../../engine/time/instant.ts';
import type { PastLead } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { Problem } from '../problem.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'Past leads for a replay, NDJSON in the order of their decisions, without fields marked personal',
  tags: ['leads'],
  querystring: {
    type: 'object',
    properties: {
      with: {
        enum: ['assigned_at'],
        description: 'Also tell when each lead first got an owner, for a replay of alerts',
      },
    },
    additionalProperties: false,
  },
  security: WITH_TOKEN,
};

const PAGE = 500;

export const historyRoute: Route = (app, service) => {
  const config = { access: ['read', 'operate'] as const };
  app.get<{ Querystring: { with?: 'assigned_at' } }>('/v1/history', { schema, config }, async ({ query }, reply) => {
    const { live, store } = service;
    if (!live) throw new Problem('not-ready', 'no release is active yet, so nobody can say which fields are personal');
    const record = query.with ? recordWithAssignment : recordOf;
    return reply.type('application/x-ndjson').send(Readable.from(pastLeads(store, past => record(live.router, past))));
  });
};

async function* pastLeads(store: Store, record: (past: PastLead) => HistoryRecord): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const page = await store.leadsSince(after, PAGE);
    const lines = page.map(past => JSON.stringify(record(past)));
    if (lines.length) yield `${lines.join('\n')}\n`;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.n;
  }
}

function recordOf(router: Router, { id, raw, receivedAt }: PastLead): HistoryRecord {
  return historyRecordOf(router, normaliseLead(router, raw, receivedAt), id, receivedAt);
}

/** When it got its owner is told, not who that was. A field of the rules with that name stays what it is. */
function recordWithAssignment(router: Router, past: PastLead): HistoryRecord {
  const [record, { firstOwnedAt }] = [recordOf(router, past), past];
  return firstOwnedAt === null ? record : { assigned_at: instantText(firstOwnedAt), ...record };
}
