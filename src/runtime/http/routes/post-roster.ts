import { overrideReps } from '../../roster/override-reps.ts';
import { readRosterCsv } from '../../roster/read-roster-csv.ts';
import { rerouteGone } from '../../roster/reroute-gone.ts';
import { whoOf } from '../access-hook.ts';
import { WITH_TOKEN } from '../openapi.ts';
import { overridden } from '../overridden.ts';
import { Problem } from '../problem.ts';
import type { Route } from './route.ts';

const ROSTER_LIMIT = 4 * 1024 * 1024;

const schema = {
  summary: 'Many roster changes at once, as CSV with a header',
  description:
    'Columns: rep, active, away, away_from, away_to, since, until, reason. All rows are taken, or none: a row that cannot ' +
    'be read is named by its line.',
  tags: ['roster'],
  consumes: ['text/csv'],
  security: WITH_TOKEN,
};

export const postRosterRoute: Route = (app, service) => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('text/csv', { parseAs: 'buffer' }, async (_request: unknown, body: unknown) => body);
  const options = { schema, config: { access: ['operate'] as const }, bodyLimit: ROSTER_LIMIT };
  app.post('/v1/roster', options, async request => {
    const { live } = service;
    const { asks, problems } = readRosterCsv(textOf(request.body), {
      now: service.clock(),
      isRep: rep => live === null || live.router.reps.has(rep),
    });
    const [first] = problems;
    if (first) throw new Problem('invalid-request', `line ${first.line}: ${first.says}`, { more: { problems } });
    const changed = overridden(await overrideReps(service, asks, whoOf(request)), 'rep');
    return { reps: asks.length, changed, rerouted: await rerouteGone(service, service.clock()) };
  });
};

function textOf(body: unknown): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body as Uint8Array | undefined);
  } catch {
    throw new Problem('invalid-request', 'the body is not UTF-8', { field: 'body' });
  }
}
