import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { Store } from '../store.ts';

/** Pages from one turn of the loop to the next: a few milliseconds, so that leads go on coming in. */
const PAGES_A_TURN = 1000;

/**
 * A copy of the store as it stands between two commits, in a folder of its own that goes when the copy is closed. What is
 * written meanwhile is in it.
 */
export async function copySqlite(connection: Database, open: (file: string) => Promise<Store>): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'leadrail-copy-'));
  const forget = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const file = join(folder, 'copy.sqlite');
    await copyWhole(connection, file);
    const store = await open(file);
    return { ...store, close: () => store.close().finally(forget) };
  } catch (error) {
    await forget();
    throw error;
  }
}

/** Milliseconds until the next try. */
const SOON = 5;

/** While a transaction is open, the driver copies nothing and calls that done: then it is tried again. */
async function copyWhole(connection: Database, file: string): Promise<void> {
  for (;;) {
    const { totalPages } = await connection.backup(file, { progress: () => PAGES_A_TURN });
    if (totalPages > 0) return;
    await pause(SOON);
  }
}
