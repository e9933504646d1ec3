import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** More than the store has queries; texts beyond it (none are expected) are prepared each time. */
const MOST_KEPT = 2000;

/** Keeps prepared statements by their text: preparing costs more than running them, and the store has few texts. */
export function prepareOnce(database: SqliteDatabase): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: text => {
      const known = kept.get(text);
      if (known) return known;
      const statement = database.prepare(text);
      if (kept.size < MOST_KEPT) kept.set(text, statement);
      return statement;
    },
  };
}
