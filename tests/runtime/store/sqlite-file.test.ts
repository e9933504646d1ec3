import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDriver } from '../../../src/runtime/store/sqlite/load-driver.ts';
import { lockData } from '../../../src/runtime/store/sqlite/lock-data.ts';
import { openSqlite } from '../../../src/runtime/store/sqlite/open-sqlite.ts';

describe('the SQLite file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadrail-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const file = () => join(folder, 'store.sqlite');

  it('is found again after it was closed', async () => {
    const first = await openSqlite(file());
    await first.transaction(unit => unit.saveRep('ana', { open: 3 }));
    await first.close();
    const second = await openSqlite(file());
    expect((await second.state()).reps).toEqual({ ana: { open: 3 } });
    await second.close();
  });

  it('has a trail that can neither be changed nor cut', async () => {
    const store = await openSqlite(file());
    await store.transaction(unit => unit.addAudit({ at: 1, who: 'a', what: 'b', detail: {} }));
    await store.close();
    const raw = new BetterSqlite(file());
    expect(() => raw.exec("update audit set who = 'someone else'")).toThrow('never change');
    expect(() => raw.exec('delete from audit')).toThrow('never deleted');
    raw.close();
  });

  it('is refused when a newer version wrote it', async () => {
    await (await openSqlite(file())).close();
    const raw = new BetterSqlite(file());
    raw.exec("insert into kysely_migration values ('9999-from-the-future', '2030-01-01')");
    raw.close();
    await expect(openSqlite(file())).rejects.toThrow('9999-from-the-future');
  });

  it('is locked for one service, and free again after it', async () => {
    const lock = await lockData(folder);
    await expect(lockData(folder)).rejects.toThrow('another service already runs');
    lock.release();
    (await lockData(folder)).release();
  });

  it('names the way to start when Node is too old for the driver', async () => {
    await expect(loadDriver('20.20.2')).rejects.toThrow('Node 22 or newer');
  });
});
