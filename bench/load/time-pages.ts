import { join } from 'node:path';
import Database from 'better-sqlite3';
import { HOUR } from '../../src/engine/time/units.ts';
import { startService } from '../../src/runtime/serve.ts';

/** What the pages ask for, and what a leader's paper needs. */
const ASKED = [
  ['operator', '/v1/live'],
  ['executive, 7 days', '/v1/pages/executive?days=7'],
  ['executive, 28 days', '/v1/pages/executive?days=28'],
  ['roster', '/v1/pages/roster'],
  ['lead search', '/v1/leads?search=d77-load-12'],
  ['latest leads', '/v1/leads'],
  ['one lead', '/v1/leads/d77-load-1205'],
  ['its messages', '/v1/leads/d77-load-1205/messages'],
  ['its decision explained', '/v1/leads/d77-load-1205/explain'],
  ['releases', '/v1/releases'],
  ['rollouts', '/v1/rollouts'],
  ['rules', '/v1/pages/policy'],
  ['status', '/v1/status'],
  ['queues', '/v1/queues'],
  ['incidents', '/v1/incidents'],
  ['alerts', '/v1/alerts'],
  ['outbox', '/v1/outbox?state=dead'],
  ['past leads of the playground', '/v1/pages/sample'],
] as const;

/** Milliseconds of each page's question to a service on this folder: the first time, and the best of five more. */
export async function timePages(dataDir: string): Promise<readonly (readonly [string, number, number])[]> {
  const service = await startService({ dataDir, port: 0, clock: Date.now });
  const headers = { authorization: `Bearer ${service.tokens.operate}` };
  const ask = async (path: string): Promise<number> => {
    const begun = performance.now();
    const answer = await fetch(new URL(path, service.url), { headers });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return performance.now() - begun;
  };
  await hoursCounted(dataDir);
  const lines: (readonly [string, number, number])[] = [];
  for (const [name, path] of ASKED) {
    const first = await ask(path);
    const more: number[] = [];
    for (let i = 0; i < 5; i += 1) more.push(await ask(path));
    lines.push([name, first, Math.min(...more)]);
  }
  await service.close();
  return lines;
}

/** Eight weeks of hours are counted in the first minutes of a service that finds them uncounted. */
async function hoursCounted(dataDir: string): Promise<void> {
  const db = new Database(join(dataDir, 'leadrail.sqlite'), { readonly: true });
  const wanted = db.prepare('select min(received_at) as first from leads').get() as { first: number };
  const hours = Math.min(56 * 24, Math.floor((Date.now() - wanted.first) / HOUR));
  const count = db.prepare('select count(*) as n from promise_hours');
  while ((count.get() as { n: number }).n < hours) await new Promise(resolve => setTimeout(resolve, 1000));
  db.close();
}
