import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examine } from '../../../src/runtime/doctor/examine.ts';
import { openSqlite } from '../../../src/runtime/store/sqlite/open-sqlite.ts';
import { aBundle } from '../stage/a-bundle.ts';
import { indoors } from '../stage/indoors.ts';
import { type KillableService, killableService } from '../stage/killable-service.ts';

const DEEP = process.env['LEADRAIL_DEEP'] !== undefined;
const ROUNDS = DEEP ? 20 : 1;
/** Sets how large a file may be that a running process writes: the disk is full for it, and is not again. */
const CAN_SQUEEZE = spawnSync('prlimit', ['--version']).status === 0;

describe.runIf(CAN_SQUEEZE)('a disk that is full', () => {
  let folder: string;
  let service: KillableService;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadrail-'));
    service = await killableService(folder);
  });
  afterEach(async () => {
    await service.kill();
    await rm(folder, { recursive: true, force: true });
  });

  const squeeze = (bytes: number | 'unlimited') =>
    void execFileSync('prlimit', ['--pid', String(service.pid), `--fsize=${bytes}:`]);

  const post = (scope: 'intake' | 'deploy', path: string, body: unknown): Promise<Response> =>
    fetch(`${service.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${service.tokens[scope]}` },
      body: JSON.stringify(body),
    });

  it(
    `keeps what it acknowledged, says openly what it cannot keep, and recovers by itself (${ROUNDS} times)`,
    async () => {
      const bundle = aBundle();
      await post('deploy', '/v1/releases', bundle);
      await post('deploy', `/v1/releases/${bundle.id}/activate`, { expect: null, rollback_to: 'fallback' });
      const acknowledged: string[] = [];
      const send = async (id: string): Promise<number> => {
        const answer = await post('intake', '/v1/leads', { id, country: id.length % 2 ? 'DE' : 'AT' });
        await answer.text();
        if (answer.status === 201) acknowledged.push(id);
        if (answer.status === 503) expect(answer.headers.get('retry-after')).not.toBeNull();
        return answer.status;
      };
      for (let round = 0; round < ROUNDS; round += 1) {
        expect(await send(`before-${round}`)).toBe(201);
        const { size } = await stat(join(folder, 'leadrail.sqlite-wal'));
        squeeze(size + 150_000);
        const statuses: number[] = [];
        for (let i = 0; statuses.at(-1) !== 503 && i < 200; i += 1) statuses.push(await send(`lead-${round}-${i}`));
        expect(await send(`full-${round}`)).toBe(503);
        expect(new Set(statuses)).toEqual(new Set([201, 503]));
        squeeze('unlimited');
        expect(await send(`full-${round}`)).toBe(201);
      }
      await service.kill();
      const store = await openSqlite(join(folder, 'leadrail.sqlite'));
      const { shelf } = await indoors({ store });
      const { found } = await examine({ store, shelf, now: 0, since: 0, afterDecision: 0, head: null, acknowledged });
      expect(found).toEqual([]);
      await store.close();
    },
    30_000 + ROUNDS * 10_000,
  );
});
