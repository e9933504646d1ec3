import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { intendMessage } from '../../../src/runtime/notify/intend-message.ts';
import { LEASE } from '../../../src/runtime/notify/limits.ts';
import { httpSend } from '../../../src/runtime/notify/out/http-send.ts';
import { nothingOnTheWay, outboxRound } from '../../../src/runtime/notify/outbox-round.ts';
import { startService } from '../../../src/runtime/serve.ts';
import type { Service } from '../../../src/runtime/service.ts';
import { openSqlite } from '../../../src/runtime/store/sqlite/open-sqlite.ts';
import { aBundle } from '../stage/a-bundle.ts';
import { aPolicy } from '../stage/a-policy.ts';
import { indoorsWith } from '../stage/indoors.ts';
import { killableService } from '../stage/killable-service.ts';
import { aMessage } from '../stage/post-office.ts';
import { fastClock } from './fast-clock.ts';
import { type Receiver, receiver } from './receiver.ts';

const DEEP = process.env['LEADRAIL_DEEP'] !== undefined;
const ROUNDS = DEEP ? 200 : 1;
const CHILD = fileURLToPath(new URL('./worker-child.ts', import.meta.url));
const ESCALATION = {
  roles: { ops: { people: ['maria'], channel: 'ops-hook' } },
  channels: { 'ops-hook': { type: 'webhook', url_env: 'HOOK' } },
  policies: [],
} as const;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadrail-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a worker that is stopped past its lease and goes on', () => {
  let far: Receiver;
  let child: ChildProcess | null = null;
  let service: Service;
  const said: string[] = [];
  const clock = fastClock(Date.now());
  beforeEach(async () => {
    far = await receiver();
    const file = join(folder, 'leadrail.sqlite');
    const secret = (name: string) => (name === 'HOOK' ? far.url : undefined);
    const world = { store: await openSqlite(file), clock, secret, send: httpSend({ allowPrivate: true }) };
    service = await indoorsWith(aBundle(1, null, aPolicy({ escalation: ESCALATION })), world);
  });
  afterEach(async () => {
    child?.kill('SIGKILL');
    await nothingOnTheWay(service);
    await service.store.close();
    await far.close();
  });

  const intend = (key: string) =>
    service.commit.run(work => intendMessage(service, work, aMessage({ key, at: clock() })));

  async function startWorker(): Promise<ChildProcess> {
    const args = [CHILD, join(folder, 'leadrail.sqlite'), String(clock.began), far.url];
    const worker = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    createInterface({ input: worker.stdout }).on('line', line => said.push(line));
    await until(() => said.includes('at work'));
    return worker;
  }

  it(
    `neither marks what another took over nor sends it again (${ROUNDS} times)`,
    async () => {
      child = await startWorker();
      for (let round = 1; round <= ROUNDS; round += 1) {
        const [key, next] = [`stopped-${round}`, `after-${round}`];
        const before = said.filter(event => event === 'message.late').length;
        far.holdNext();
        await intend(key);
        await until(() => far.holds());
        child.kill('SIGSTOP');
        const lost = clock() + LEASE;
        await until(() => clock() > lost);
        await outboxRound.run(service, clock());
        await nothingOnTheWay(service);
        const taken = (await service.store.messages('sent', 1))[0];
        expect(taken).toMatchObject({ key, attempts: 2 });
        far.release();
        child.kill('SIGCONT');
        await until(() => said.filter(event => event === 'message.late').length > before);
        await intend(next);
        await until(() => far.got(next).length > 0);
        expect(await service.store.message(taken?.n ?? 0)).toEqual(taken);
        const [first, again, ...more] = far.got(key);
        expect(again).toBe(first);
        expect(more).toEqual([]);
        await until(async () => (await service.store.outboxCounts()).pending === 0);
      }
      expect(await service.store.outboxCounts()).toEqual({ pending: 0, sent: 2 * ROUNDS, dead: 0 });
    },
    20_000 + ROUNDS * 5_000,
  );
});

describe.runIf(DEEP)('a service that is stopped', () => {
  it('keeps its folder to itself, and goes on as if nothing had been', async () => {
    const stopped = await killableService(folder);
    const ready = () => fetch(`${stopped.url}/healthz`).then(({ status }) => status);
    try {
      stopped.signal('SIGSTOP');
      const second = startService({ dataDir: folder, port: 0, clock: () => Date.now() });
      await expect(second).rejects.toThrow('another service already runs');
      stopped.signal('SIGCONT');
      expect(await ready()).toBe(200);
    } finally {
      await stopped.kill();
    }
  });
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(5);
}
