import { Migrator } from 'kysely/migration';
import { MIGRATIONS } from './migrations/all.ts';
import type { Db } from './tables.ts';

/** Applies the migrations that this store has not seen. Throws when one fails, or when the store is newer than this. */
export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error(`the store cannot be brought up to date: ${error}`);
}
