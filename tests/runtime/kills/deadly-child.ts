import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { SCOPES, type Tokens } from '../../../src/runtime/access/scopes.ts';
import { staticTokens } from '../../../src/runtime/access/static-tokens.ts';
import { tokenCheck } from '../../../src/runtime/access/token-check.ts';
import { headFile } from '../../../src/runtime/audit/head-keeper.ts';
import { makeApp } from '../../../src/runtime/http/app.ts';
import { silent } from '../../../src/runtime/log.ts';
import { makeService } from '../../../src/runtime/make-service.ts';
import { allRounds } from '../../../src/runtime/rounds/run-rounds.ts';
import { openSqlite } from '../../../src/runtime/store/sqlite/open-sqlite.ts';
import { ENV } from '../../simulation/stage/company.ts';
import { deadlyStore } from './deadly-store.ts';
import type { Point } from './points.ts';

/** A service that ends itself the n-th time that it gets to a point: `deadly-child FOLDER POINT N`. */
const [folder = '', point = '', nth = '1'] = process.argv.slice(2);
let left = Number(nth);

function reach(here: Point): void {
  if (here !== point) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}

const began = Date.now();
/** Ten minutes pass in a second: timers are due soon. */
const clock = (): number => began + (Date.now() - began) * 600;
const tokens = Object.fromEntries(SCOPES.map(scope => [scope, `token-of-scope-${scope}`])) as Tokens;
const head = headFile(join(folder, 'audit.head'));
const service = await makeService({
  store: deadlyStore(await openSqlite(join(folder, 'leadrail.sqlite')), reach),
  clock,
  random: Math.random,
  newId: randomUUID,
  send: async () => {
    reach('message-sent');
    return { ok: true, status: 200, headers: {}, text: '' };
  },
  secret: name => (Object.hasOwn(ENV, name) ? ENV[name] : undefined),
  trust: null,
  log: silent,
  headKeeper: {
    read: head.read,
    write: async kept => {
      reach('audit-written');
      await head.write(kept);
    },
  },
});
const app = await makeApp(service, staticTokens(tokenCheck(tokens)));
app.addHook('preHandler', async ({ url }) => {
  if (url === '/v1/leads') reach('body-read');
});
const url = await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${JSON.stringify({ url, tokens })}\n`);
const rounds = allRounds(service);
for (;;) {
  await rounds(clock());
  await new Promise(resolve => setTimeout(resolve, 20));
}
