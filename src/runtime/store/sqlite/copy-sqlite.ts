import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    await connection.backup(file, { progress: () => PAGES_A_TURN });
    const store = await open(file);
    return { ...store, close: () => store.close().finally(forget) };
  } catch (error) {
    await forget();
    throw error;
  }
}
