import { SqliteAdapter, SqliteDialect } from 'kysely';

/**
 * SQLite as Kysely knows it, but for one thing that Kysely does not count on: tables change within a transaction here. A
 * process that ends while it brings a store up to date leaves the store as it was, and the next start begins anew.
 */
export class WholeDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new WholeAdapter();
  }
}

class WholeAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
