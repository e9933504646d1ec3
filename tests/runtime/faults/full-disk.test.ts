import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examine } from '../../../src/runtime/doctor/examine.ts';
import { EARLIEST } from '../../../src/runtime/doctor/patient.ts';
import { openSqlite } from '../../../src/runtime/store/sqlite/open-sqlite.ts';
import { aBundle } from '../stage/a-bundle.ts';
import { indoors } from '../stage/indoors.ts';
import { type KillableService, killableService } from '../stage/killable-service.ts';

const DEEP = process.env['LEADRAIL_DEEP'] !== undefined;
const ROUNDS = DEEP ? 20 : 1;
/** Room that is left when the disk is nearly full. */
const LITTLE = 150_000;

/** How a disk fills up while a service runs on it, and is freed again. */
interface Fullness {
  fill(service: KillableService, folder: string): Promise<void>;
  free(service: KillableService, folder: string): Promise<void>;
}

/** Sets how large a file may be that a running process writes: the disk is full for it, and is not again. */
const refusedByTheKernel: Fullness = {
  fill: async ({ pid }, folder) => limit(pid, (await stat(join(folder, 'leadrail.sqlite-wal'))).size + LITTLE),
  free: async ({ pid }) => limit(pid, 'unlimited'),
};
const limit = (pid: number, bytes: number | 'unlimited') =>
  void execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`]);
const CAN_LIMIT = spawnSync('prlimit', ['--version']).status === 0;

/** Another file takes nearly all that is left of a small file system. */
const takenByAnother: Fullness = {
  fill: async (_service, folder) => {
    const { bavail, bsize } = await statfs(folder);
    await writeFile(join(folder, 'ballast'), Buffer.alloc(bavail * bsize - LITTLE));
  },
  free: (_service, folder) => rm(join(folder, 'ballast')),
};
const mountSmall = (folder: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', folder]).status;
const unmount = (folder: string) => spawnSync('umount', [folder]).status;
const CAN_MOUNT = await canMount();

async function canMount(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'leadrail-'));
  const can = mountSmall(folder) === 0 && unmount(folder) === 0;
  await rm(folder, { recursive: true, force: true });
  if (!can) console.info('no file system can be mounted here: the really full disk is left out');
  return can;
}

describe('a disk that is full', () => {
  let folder: string;
  let service: KillableService | null = null;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadrail-'));
  });
  afterEach(async () => {
    await service?.kill();
    service = null;
    // Nothing is mounted in most tests; then this finds nothing to do.
    unmount(folder);
    await rm(folder, { recursive: true, force: true });
  });

  it.runIf(CAN_LIMIT)(
    `keeps what it acknowledged, says openly what it cannot keep, and recovers by itself (${ROUNDS} times)`,
    async () => {
      service = await killableService(folder);
      await fillsUpAndIsFreed(service, refusedByTheKernel);
    },
    30_000 + ROUNDS * 10_000,
  );

  it.runIf(CAN_MOUNT)(
    `does the same on a file system without a byte left (${ROUNDS} times)`,
    async () => {
      expect(mountSmall(folder)).toBe(0);
      service = await killableService(folder);
      await fillsUpAndIsFreed(service, takenByAnother);
    },
    30_000 + ROUNDS * 10_000,
  );

  async function fillsUpAndIsFreed(on: KillableService, { fill, free }: Fullness): Promise<void> {
    const bundle = aBundle();
    await post(on, 'deploy', '/v1/releases', bundle);
    await post(on, 'deploy', `/v1/releases/${bundle.id}/activate`, { expect: null, rollback_to: 'fallback' });
    const acknowledged: string[] = [];
    const send = async (id: string): Promise<number> => {
      const answer = await post(on, 'intake', '/v1/leads', { id, country: id.length % 2 ? 'DE' : 'AT' });
      await answer.text();
      if (answer.status === 201) acknowledged.push(id);
      if (answer.status === 503) expect(answer.headers.get('retry-after')).not.toBeNull();
      return answer.status;
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      expect(await send(`before-${round}`)).toBe(201);
      await fill(on, folder);
      const statuses: number[] = [];
      for (let i = 0; statuses.at(-1) !== 503 && i < 200; i += 1) statuses.push(await send(`lead-${round}-${i}`));
      expect(await send(`full-${round}`)).toBe(503);
      expect(new Set(statuses)).toEqual(new Set([201, 503]));
      await free(on, folder);
      expect(await send(`full-${round}`)).toBe(201);
    }
    await on.kill();
    await expectNothingBroken(acknowledged);
  }

  const post = ({ url, tokens }: KillableService, scope: 'intake' | 'deploy', path: string, body: unknown) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[scope]}` },
      body: JSON.stringify(body),
    });

  async function expectNothingBroken(acknowledged: readonly string[]): Promise<void> {
    const store = await openSqlite(join(folder, 'leadrail.sqlite'));
    const { shelf } = await indoors({ store });
    const { found } = await examine({
      store,
      shelf,
      now: 0,
      since: EARLIEST,
      afterDecision: 0,
      head: null,
      acknowledged,
    });
    expect(found).toEqual([]);
    await store.close();
  }
});
