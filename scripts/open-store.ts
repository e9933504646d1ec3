import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadStore, readSqlite } from '../src/runtime/store/sqlite/read-sqlite.ts';
import { EXIT, Stop } from './terminal.ts';

const storeFile = (data: string): string => join(data, 'leadrail.sqlite');

/** Whether a data folder holds a store. */
export const hasStore = (data: string): boolean => existsSync(storeFile(data));

/** The store of a data folder, for reading beside the service that runs on it. Stops where there is none. */
export async function openStore(data: string): Promise<ReadStore> {
  const file = storeFile(data);
  if (!hasStore(data)) throw new Stop(`There is no store in ${data}; name the folder with --data.`, EXIT.unusable);
  try {
    return await readSqlite(file);
  } catch (error) {
    throw new Stop(`${file} can't be read: ${error instanceof Error ? error.message : error}.`, EXIT.unusable);
  }
}
