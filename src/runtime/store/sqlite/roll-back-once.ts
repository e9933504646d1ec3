import type { SqliteDatabase } from 'kysely';

/**
 * Asks for no rollback where there is none to make. On a full or failing disk SQLite has taken the transaction back by
 * itself, and its complaint that there is none any more would stand in the place of what really went wrong.
 */
export const rollBackOnce = (database: SqliteDatabase, inTransaction: () => boolean): SqliteDatabase => ({
  close: () => database.close(),
  prepare: text => database.prepare(text === 'rollback' && !inTransaction() ? NOTHING : text),
});

const NOTHING = 'select null where false';
