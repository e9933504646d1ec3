import { constants } from 'node:fs';
import { access, chmod, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadDriver } from '../store/sqlite/load-driver.ts';
import { lockData } from '../store/sqlite/lock-data.ts';
import { openSqlite } from '../store/sqlite/open-sqlite.ts';
import { brokenStore } from './broken-store.ts';

/** The store within a data folder. */
export const STORE_FILE = 'leadrail.sqlite';

const OWNER_ALONE = 0o600;

/** More pages than any store has: a copy in one step is of one moment, however much is written meanwhile. */
const ALL_PAGES = 0x7fff_ffff;

/**
 * Copies the store of a data folder to a file of its own while the service may go on writing. The copy is of one moment
 * and was looked through before it gets its name. Throws when there is no store, or the file is there already.
 */
export async function backUp(dataDir: string, to: string): Promise<void> {
  const from = join(dataDir, STORE_FILE);
  if (!(await isFile(from))) throw new Error(`${dataDir} holds no store`);
  if (!(await isThere(dirname(to)))) throw new Error(`there is no folder ${dirname(to)}`);
  await makeWhole(to, async aside => {
    const Database = await loadDriver();
    const source = new Database(from, { readonly: true, timeout: 5000 });
    try {
      await source.backup(aside, { progress: () => ALL_PAGES });
    } finally {
      source.close();
    }
  });
}

/**
 * Puts a backup into a data folder that holds no store. Throws when it holds one, a service runs on it, the backup is
 * damaged, or it was written by a newer version.
 */
export async function restore(from: string, dataDir: string): Promise<void> {
  const to = join(dataDir, STORE_FILE);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = await lockData(dataDir);
  try {
    await makeWhole(to, async aside => {
      const Database = await loadDriver();
      if (!(await isFile(from))) throw new Error(`${from} is no file`);
      const source = new Database(from, { readonly: true, fileMustExist: true });
      try {
        await source.backup(aside);
      } finally {
        source.close();
      }
    });
    // Opened once: its tables are brought up to date now and not when leads wait.
    await (await openSqlite(to)).close();
  } finally {
    lock.release();
  }
}

/** Writes a store aside, looks it through, and only then gives it its name: what has the name is whole. */
async function makeWhole(to: string, write: (aside: string) => Promise<void>): Promise<void> {
  if (await isThere(to)) throw new Error(`${to} is there already; nothing was written`);
  const aside = `${to}.part`;
  await rm(aside, { force: true });
  try {
    await write(aside);
    const broken = await brokenStore(aside);
    if (broken !== null) throw new Error(`the copy is damaged: ${broken}`);
    await chmod(aside, OWNER_ALONE);
    await settleOnDisk(aside);
    await rename(aside, to);
    await settleOnDisk(dirname(to));
  } finally {
    for (const left of [aside, `${aside}-wal`, `${aside}-shm`, `${aside}-journal`]) await rm(left, { force: true });
  }
}

async function settleOnDisk(path: string): Promise<void> {
  const handle = await open(path, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isFile(),
    () => false,
  );

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
