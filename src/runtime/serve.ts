import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { OidcTrust } from '../engine/model/types.gen.ts';
import { oidcTrustOf } from './access/oidc-file.ts';
import { oidcTokens } from './access/oidc-tokens.ts';
import type { Tokens } from './access/scopes.ts';
import { staticTokens } from './access/static-tokens.ts';
import { tokenCheck } from './access/token-check.ts';
import { tokensOf } from './access/token-file.ts';
import { firstOf, type Verifier } from './access/verifier.ts';
import { headFile } from './audit/head-keeper.ts';
import { lookEnded } from './doctor/doctor-round.ts';
import { makeApp } from './http/app.ts';
import { readBuiltPages } from './http/page/built-pages.ts';
import { type Log, silent } from './log.ts';
import { makeService, type World } from './make-service.ts';
import { atMost } from './notify/out/at-most.ts';
import { wayOut } from './notify/out/way-out.ts';
import { nothingOnTheWay } from './notify/outbox-round.ts';
import { trustOf } from './releases/trust.ts';
import { clockWatch } from './rounds/clock-watch.ts';
import { allRounds, dueRounds } from './rounds/run-rounds.ts';
import { type TimerLoop, timerLoop } from './rounds/timer-loop.ts';
import type { Service } from './service.ts';
import { type DataLock, lockData } from './store/sqlite/lock-data.ts';
import { openSqlite } from './store/sqlite/open-sqlite.ts';

export interface ServeOptions {
  /** Holds the store, the tokens and the lock; made when absent. */
  readonly dataDir: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Default `127.0.0.1`: this machine alone. */
  readonly host?: string;
  /** Now, in epoch milliseconds: the time of each decision. */
  readonly clock: () => number;
  readonly logger?: Log;
  /** Folder of the built pages; where it holds none, the plain page stands at `/`. */
  readonly pagesDir?: string;
  /** Other than the world's own: chance, ids, the way out. */
  readonly world?: Partial<Pick<World, 'random' | 'newId' | 'send' | 'secret'>>;
}

export interface RunningService {
  readonly url: string;
  readonly port: number;
  readonly tokens: Tokens;
  /** Takes no more leads, answers those at hand, and lets the data go. */
  close(): Promise<void>;
  /** Runs every round at `now`; answers how many things they dealt with. The service does so itself. */
  tick(now: number): Promise<number>;
}

/** The port is taken by another program; the caller may try the next. */
export class PortInUse extends Error {
  readonly port: number;

  constructor(port: number) {
    super(`port ${port} is in use`);
    this.name = 'PortInUse';
    this.port = port;
  }
}

const TICK_EVERY = 1000;

const OWN_WORLD: Omit<World, 'store' | 'clock' | 'log' | 'trust'> = {
  random: Math.random,
  newId: randomUUID,
  send: wayOut({ allowPrivate: process.env.LEADRAIL_ALLOW_PRIVATE === '1' }),
  secret: name => process.env[name],
};

/**
 * Starts the service on its data folder: lock, store, live release, timer, then the door.
 * Throws when another service holds the folder, when the port is taken (`PortInUse`), or the store can't be opened.
 */
export async function startService(options: ServeOptions): Promise<RunningService> {
  const { dataDir, clock, logger = silent } = options;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = await lockData(dataDir);
  const undo: (() => Promise<void> | void)[] = [() => lock.release()];
  try {
    const tokens = await tokensOf(dataDir);
    const trust = await trustOf(dataDir);
    const store = await openSqlite(join(dataDir, 'leadrail.sqlite'));
    undo.unshift(() => store.close());
    const headKeeper = headFile(join(dataDir, 'audit.head'));
    const pages = options.pagesDir === undefined ? null : await readBuiltPages(options.pagesDir);
    const kept = { headKeeper, ...(pages === null ? {} : { pages }) };
    const world: World = { ...OWN_WORLD, ...options.world, store, clock, log: logger, trust, ...kept };
    const service = await makeService(world);
    const app = await makeApp(service, verifierOf(service, tokens, await oidcTrustOf(dataDir)));
    undo.unshift(() => app.close());
    const port = await listen(app, options);
    const onFailure = (error: unknown) => logger('error', 'tick.failed', { error: String(error) });
    const [watch, rounds] = [clockWatch(service, () => performance.now()), dueRounds(service)];
    const onTime = (now: number): Promise<number> => {
      watch(now);
      return rounds(now);
    };
    const timer = timerLoop(onTime, clock, TICK_EVERY, onFailure);
    const url = `http://${options.host ?? LOOPBACK}:${port}`;
    logger('info', 'service.started', { url });
    return {
      url,
      port,
      tokens,
      tick: now => timer.round(now, allRounds(service)),
      close: once(() => stop(service, app, timer, lock)),
    };
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  }
}

/** How long messages on their way are waited for at the end; what isn't done by then is sent again after a start. */
const LAST_ERRANDS = 3000;

function verifierOf(service: Service, tokens: Tokens, oidc: OidcTrust | null): Verifier {
  const known = staticTokens(tokenCheck(tokens));
  return oidc ? firstOf([known, oidcTokens(service, oidc)]) : known;
}

const LOOPBACK = '127.0.0.1';

async function listen(app: FastifyInstance, { port, host = LOOPBACK }: ServeOptions): Promise<number> {
  try {
    await app.listen({ port, host });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw new PortInUse(port);
    throw error;
  }
  return (app.server.address() as AddressInfo).port;
}

async function stop(service: Service, app: FastifyInstance, timer: TimerLoop, lock: DataLock): Promise<void> {
  service.accepting = false;
  await timer.stop();
  await atMost(LAST_ERRANDS, Promise.all([nothingOnTheWay(service), lookEnded(service)]));
  await app.close();
  await service.commit.idle();
  await service.store.close();
  lock.release();
  service.log('info', 'service.stopped');
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work();
    return done;
  };
}
