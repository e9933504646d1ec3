import { Readable } from 'node:stream';
import type { HistoryRecord } from '../../../engine/model/types.gen.ts';
import type { Router } from '../../../engine/policy/router.ts';
import { historyRecordOf } from '../../../engine/routing/history-record.ts';
import { normaliseLead } from '../../../engine/routing/normalise-lead.ts';
import { instantText } from '../../../engine/time/instant.ts';
import type { LiveRelease } from '../../releases/live-release.ts';
import type { PastLead } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { Problem } from '../problem.ts';
import type { Route } from './route.ts';

const schema = {
  summary: 'Past leads for a replay, NDJSON in the order of their decisions, without fields marked personal',
  tags: ['leads'],
  security: WITH_TOKEN,
};

const PAGE = 500;

export const historyRoute: Route = (app, service) => {
  app.get('/v1/history', { schema, config: { access: ['read', 'operate'] } }, async (_request, reply) => {
    const { live, store } = service;
    if (!live) throw new Problem('not-ready', 'no release is active yet, so nobody can say which fields are personal');
    return reply.type('application/x-ndjson').send(Readable.from(pastLeads(store, live)));
  });
};

async function* pastLeads(store: Store, { router }: LiveRelease): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const page = await store.leadsSince(after, PAGE);
    const lines = page.map(past => JSON.stringify(recordOf(router, past)));
    if (lines.length) yield `${lines.join('\n')}\n`;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.n;
  }
}

/** When it got its owner is told, not who that was. */
function recordOf(router: Router, { id, raw, receivedAt, firstOwnedAt }: PastLead): HistoryRecord {
  const record = historyRecordOf(router, normaliseLead(router, raw, receivedAt), id, receivedAt);
  return firstOwnedAt === null ? record : { assigned_at: instantText(firstOwnedAt), ...record };
}
