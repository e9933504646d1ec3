import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp, restore } from '../../../src/runtime/operations/backup.ts';
import { startService } from '../../../src/runtime/serve.ts';
import { openSqlite } from '../../../src/runtime/store/sqlite/open-sqlite.ts';
import { NINE, type StagedService } from '../stage/a-service.ts';
import { liveService } from '../stage/live-service.ts';

describe('a backup', () => {
  let service: StagedService;
  let file: string;
  let second: string;
  beforeEach(async () => {
    service = await liveService();
    file = join(tmpdir(), `leadrail-backup-${process.pid}-${Date.now()}.sqlite`);
    second = `${file}.data`;
  });
  afterEach(async () => {
    await service.end();
    for (const path of [file, second]) await rm(path, { recursive: true, force: true });
  });

  const totalIn = async (path: string): Promise<number> => {
    const store = await openSqlite(path);
    const totals = await store.leadTotals();
    await store.close();
    return totals.reduce((sum, { leads }) => sum + leads, 0);
  };

  it('is of one moment, while leads go on coming in', async () => {
    for (let i = 0; i < 20; i += 1) await service.lead({ id: `before-${i}`, country: 'DE' });
    const more = Array.from({ length: 60 }, (_, i) => service.lead({ id: `during-${i}`, country: 'DE' }));
    await backUp(service.dataDir, file);
    expect((await Promise.all(more)).every(({ status }) => status === 201)).toBe(true);
    expect(await totalIn(file)).toBeGreaterThanOrEqual(20);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('put back is the service as it was', async () => {
    await service.lead({ id: 'a', country: 'DE' });
    await service.lead({ id: 'b', country: 'AT' });
    await backUp(service.dataDir, file);
    await restore(file, second);
    const again = await startService({ dataDir: second, port: 0, clock: () => NINE });
    const ask = (path: string) =>
      fetch(new URL(path, again.url), { headers: { authorization: `Bearer ${again.tokens.read}` } });
    const [status, lead] = await Promise.all([ask('/v1/status'), ask('/v1/leads/a')]);
    const before = (await service.ask('read', 'GET', '/v1/status')).body;
    expect(await status.json()).toEqual(before);
    expect(await lead.json()).toEqual((await service.ask('read', 'GET', '/v1/leads/a')).body);
    await again.close();
  });

  it('overwrites no file', async () => {
    await writeFile(file, 'mine');
    await expect(backUp(service.dataDir, file)).rejects.toThrow('is there already');
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  it('of a folder without a store is none, and the place that is missing is named', async () => {
    await expect(backUp(second, file)).rejects.toThrow('holds no store');
    await expect(backUp(service.dataDir, join(second, 'absent', 'b'))).rejects.toThrow(join(second, 'absent'));
    for (const from of [file, service.dataDir])
      await expect(restore(from, second)).rejects.toThrow(`${from} is no file`);
  });

  it('is not put over a store, nor under a service that runs', async () => {
    await backUp(service.dataDir, file);
    await expect(restore(file, service.dataDir)).rejects.toThrow('another service already runs');
    await restore(file, second);
    await expect(restore(file, second)).rejects.toThrow('is there already');
    expect(await totalIn(join(second, 'leadrail.sqlite'))).toBe(0);
  });

  it.each([
    ['no store at all', async () => Buffer.from('not a database, but long enough to be looked at')],
    [
      'a store with a page torn',
      async () => {
        const whole = await readFile(file);
        whole.fill(0x5a, 4096 * 3, 4096 * 9);
        return whole;
      },
    ],
    ['half a store', async () => (await readFile(file)).subarray(0, 4096 * 10)],
  ])('that is %s is refused, and nothing is left behind', async (_name, broken) => {
    await service.lead({ id: 'a', country: 'DE' });
    await backUp(service.dataDir, file);
    await writeFile(file, await broken());
    await expect(restore(file, second)).rejects.toThrow();
    await expect(stat(join(second, 'leadrail.sqlite'))).rejects.toThrow();
    await expect(stat(join(second, 'leadrail.sqlite.part'))).rejects.toThrow();
  });
});
