import { randomUUID } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Bundle } from '../../../src/engine/model/types.gen.ts';
import { SCOPES, type Scope, type Tokens } from '../../../src/runtime/access/scopes.ts';
import { staticTokens } from '../../../src/runtime/access/static-tokens.ts';
import { tokenCheck } from '../../../src/runtime/access/token-check.ts';
import { makeApp } from '../../../src/runtime/http/app.ts';
import type { BuiltPages } from '../../../src/runtime/http/page/built-pages.ts';
import { type Log, silent } from '../../../src/runtime/log.ts';
import { makeService } from '../../../src/runtime/make-service.ts';
import type { Service } from '../../../src/runtime/service.ts';
import { openSqlite } from '../../../src/runtime/store/sqlite/open-sqlite.ts';
import type { Store } from '../../../src/runtime/store/store.ts';
import { aBundle } from './a-bundle.ts';
import { NINE } from './a-service.ts';
import type { Method } from './all-doors.ts';

export interface Wish {
  readonly bundle?: Bundle;
  /** Environment variables that the service sees. */
  readonly env?: Readonly<Record<string, string>>;
  readonly log?: Log;
  readonly pages?: BuiltPages;
  /** Puts something between the service and its store, such as a fault. */
  readonly wrap?: (store: Store) => Store;
}

/** The service with its door, without a socket or a file: quick enough for thousands of requests. */
export interface MemoryApp {
  readonly app: FastifyInstance;
  readonly service: Service;
  readonly tokens: Tokens;
  now: number;
  ask(scope: Scope | null, method: Method, url: string, body?: unknown, headers?: object): Promise<Told>;
  lead(raw: unknown, headers?: object): Promise<Told>;
  end(): Promise<void>;
}

export type Told = LightMyRequestResponse;

export async function memoryApp({
  bundle = aBundle(),
  env = {},
  log = silent,
  pages,
  wrap,
}: Wish = {}): Promise<MemoryApp> {
  const opened = await openSqlite(':memory:');
  const store = wrap ? wrap(opened) : opened;
  const tokens = Object.fromEntries(SCOPES.map(scope => [scope, `token-of-scope-${scope}`])) as Tokens;
  const time = { now: NINE };
  const service = await makeService({
    store,
    clock: () => time.now,
    random: () => 0.5,
    newId: randomUUID,
    send: async () => ({ ok: false, says: 'nobody is there' }),
    secret: name => (Object.hasOwn(env, name) ? env[name] : undefined),
    log,
    trust: null,
    ...(pages ? { pages } : {}),
  });
  const app = await makeApp(service, staticTokens(tokenCheck(tokens)));
  const staged: MemoryApp = {
    app,
    service,
    tokens,
    get now() {
      return time.now;
    },
    set now(now) {
      time.now = now;
    },
    ask: (scope, method, url, body, headers = {}) => {
      const token = scope === null ? {} : { authorization: `Bearer ${tokens[scope]}` };
      const type = body === undefined ? {} : { 'content-type': 'application/json' };
      const payload = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
      return app.inject({
        method,
        url,
        headers: { ...type, ...token, ...headers },
        ...(payload === undefined ? {} : { payload }),
      });
    },
    lead: (raw, headers) => staged.ask('intake', 'POST', '/v1/leads', raw, headers),
    end: async () => {
      await app.close();
      await service.commit.idle();
      await opened.close();
    },
  };
  await staged.ask('deploy', 'POST', '/v1/releases', bundle);
  const live = { expect: null, rollback_to: 'fallback' };
  const done = await staged.ask('deploy', 'POST', `/v1/releases/${bundle.id}/activate`, live);
  if (done.statusCode !== 200) throw new Error(`the staged release is not live: ${done.body}`);
  return staged;
}
