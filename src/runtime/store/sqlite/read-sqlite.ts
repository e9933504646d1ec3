import { Kysely, SqliteDialect, sql } from 'kysely';
import { MIGRATIONS } from '../migrations/all.ts';
import { sharedReadsOf } from '../reads.ts';
import type { SharedReads } from '../store.ts';
import type { Tables } from '../tables.ts';
import { loadDriver } from './load-driver.ts';

export interface ReadStore extends SharedReads {
  close(): Promise<void>;
}

/**
 * Opens a store for reading alone, beside the service that writes it: takes no lock and changes nothing.
 * Throws when there is no such file, when it is no store, or when it was written by an older version.
 */
export async function readSqlite(file: string): Promise<ReadStore> {
  const Database = await loadDriver();
  const connection = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) });
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
    const applied = new Set(rows.map(({ name }) => name));
    const absent = Object.keys(MIGRATIONS).filter(name => !applied.has(name));
    if (absent.length > 0) throw new Error('it was written by an older version: start the service on it once');
    return { ...sharedReadsOf(db), close: () => db.destroy() };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
