import { join } from 'node:path';
import { loadDriver } from './load-driver.ts';

/** Held for as long as a service uses a data folder. */
export interface DataLock {
  release(): void;
}

/**
 * Takes the data folder for this process. The lock is the operating system's own on a file of its own, so a process that
 * was killed leaves nothing behind, and the store itself stays open to readers.
 * Throws when another service holds it.
 */
export async function lockData(dataDir: string): Promise<DataLock> {
  const Database = await loadDriver();
  const marker = new Database(join(dataDir, 'service.lock'), { timeout: 0 });
  try {
    marker.exec('begin exclusive');
  } catch (error) {
    marker.close();
    if (isBusy(error)) throw new Error(`another service already runs on ${dataDir}; end it first`);
    throw error;
  }
  return { release: () => marker.close() };
}

const isBusy = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
