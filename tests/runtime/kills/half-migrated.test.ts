import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite from 'better-sqlite3';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../../src/runtime/store/migrations/all.ts';
import { openSqlite } from '../../../src/runtime/store/sqlite/open-sqlite.ts';
import { WholeDialect } from '../../../src/runtime/store/sqlite/whole-dialect.ts';

const CHILD = fileURLToPath(new URL('./deadly-migration.ts', import.meta.url));

/** After the first statement, within and between later ones, and after the last but before the commit. */
const QUICK = [1, 20];
const DEEP = Array.from({ length: 25 }, (_, i) => 1 + i * 3);
const TRIED = process.env['LEADRAIL_DEEP'] === undefined ? QUICK : DEEP;

describe('a service that is ended while it brings its store up to date', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadrail-'));
    file = join(folder, 'leadrail.sqlite');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** As the first version left it, with one lead that nobody may lose. */
  async function anOldStore(): Promise<void> {
    const db = new Kysely<never>({ dialect: new WholeDialect({ database: new BetterSqlite(file) }) });
    const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
    const { error } = await migrator.migrateTo('0001-first-house');
    if (error) throw error;
    await db.destroy();
    const old = new BetterSqlite(file);
    old
      .prepare("insert into leads (id, raw, digest, received_at, status) values ('kept', '{}', 'd', 1, 'queue')")
      .run();
    old.close();
  }

  const tables = (): unknown[] => {
    const old = new BetterSqlite(file, { readonly: true });
    const all = old.prepare("select name, sql from sqlite_master where name not like 'kysely%' order by name").all();
    old.close();
    return all;
  };

  it.each(TRIED)('at the change number %i: the store is as it was, and the next start does all of it', async nth => {
    await anOldStore();
    const before = tables();
    const { signal, status, stderr } = spawnSync(process.execPath, [CHILD, file, String(nth)], { encoding: 'utf8' });
    expect({ signal, status, stderr }).toEqual({ signal: 'SIGKILL', status: null, stderr: '' });
    expect(tables()).toEqual(before);
    const store = await openSqlite(file);
    expect(await store.lead('kept')).toMatchObject({ id: 'kept', receivedAt: 1 });
    await store.close();
  });
});
