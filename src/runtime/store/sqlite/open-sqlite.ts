import { Kysely } from 'kysely';
import { migrate } from '../migrate.ts';
import { sharedReadsOf } from '../reads.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';
import { unitOf } from '../unit.ts';
import { compileOnce } from './compile-once.ts';
import { copySqlite } from './copy-sqlite.ts';
import { loadDriver } from './load-driver.ts';
import { prepareOnce } from './prepare-once.ts';
import { rollBackOnce } from './roll-back-once.ts';
import { WholeDialect } from './whole-dialect.ts';

/**
 * Opens the store in one file, made when absent (`:memory:` for a store that nobody keeps), and brings its tables up to
 * date. WAL with synchronous FULL: a commit that has answered survives the loss of power.
 * Throws when the file is no database, or was written by a newer version.
 */
export async function openSqlite(file: string): Promise<Store> {
  const Database = await loadDriver();
  const fresh = file === ':memory:' ? blank : null;
  const connection = new Database(fresh ?? file, { timeout: 5000 });
  try {
    for (const setting of SETTINGS) connection.pragma(setting);
    const database = rollBackOnce(prepareOnce(compileOnce(connection)), () => connection.inTransaction);
    const db = new Kysely<Tables>({ dialect: new WholeDialect({ database }) });
    if (fresh === null) await migrate(db);
    if (file === ':memory:') blank ??= connection.serialize();
    connection.pragma(DURABLE);
    return {
      ...sharedReadsOf(db),
      transaction: work => db.transaction().execute(trx => work(unitOf(trx))),
      copy: () => copySqlite(connection, openSqlite),
      close: () => db.destroy(),
    };
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** A store that nobody keeps, as it is when it was just brought up to date: the next one begins as its copy. */
let blank: Buffer | null = null;

/** What the log may grow to before it is carried over into the file: each time costs a sync, so rarely pays. */
const PAGES_OF_LOG = 4000;

/** The first commit under it syncs what the migrations wrote as well. */
const DURABLE = 'synchronous = FULL';

const SETTINGS = [
  'journal_mode = WAL',
  // While migrating: the log keeps its order without a sync, so a loss of power undoes all of it.
  'synchronous = NORMAL',
  'foreign_keys = ON',
  `wal_autocheckpoint = ${PAGES_OF_LOG}`,
  // Negative: in KiB. The indexes of a million leads are looked up at random.
  `cache_size = ${-64 * 1024}`,
];
