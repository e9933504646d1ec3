import BetterSqlite from 'better-sqlite3';
import { openSqlite } from '../../../src/runtime/store/sqlite/open-sqlite.ts';

/** Opens a store and ends itself after its n-th change of a table: `deadly-migration FILE N`. */
const [file = '', nth = '1'] = process.argv.slice(2);
let left = Number(nth);

const prepare = BetterSqlite.prototype.prepare;
BetterSqlite.prototype.prepare = function (this: BetterSqlite.Database, text: string) {
  const statement = prepare.call(this, text);
  if (!/^(create|alter|drop|insert|update|delete) /.test(text) || text.includes('kysely_')) return statement;
  const run = statement.run.bind(statement);
  statement.run = (values: unknown[]) => {
    const done = run(values);
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    return done;
  };
  return statement;
} as typeof prepare;

await openSqlite(file);
