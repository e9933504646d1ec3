import { loadDriver } from '../store/sqlite/load-driver.ts';

/** What is wrong with the file of a store, page by page and row by row; null when it is whole and holds leads' tables. */
export async function brokenStore(file: string): Promise<string | null> {
  const Database = await loadDriver();
  try {
    const store = new Database(file, { readonly: true, fileMustExist: true });
    try {
      const found = String(store.pragma('integrity_check', { simple: true }));
      if (found !== 'ok') return found;
      const orphans = store.pragma('foreign_key_check') as readonly unknown[];
      if (orphans.length > 0) return `${orphans.length} rows point at nothing`;
      const tables = store.prepare("select count(*) as n from sqlite_master where type = 'table' and name = 'leads'");
      return (tables.get() as { readonly n: number }).n === 1 ? null : 'this is no store of leadrail';
    } finally {
      store.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
