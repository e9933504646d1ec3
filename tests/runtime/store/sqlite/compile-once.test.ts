import BetterSqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { migrate } from '../../../../src/runtime/store/migrate.ts';
import { compileOnce } from '../../../../src/runtime/store/sqlite/compile-once.ts';
import { openSqlite } from '../../../../src/runtime/store/sqlite/open-sqlite.ts';
import type { Tables } from '../../../../src/runtime/store/tables.ts';
import { liveThrough } from '../../../simulation/stage/live-through.ts';
import { planOf } from '../../../simulation/stage/plan.ts';

describe('a statement that SQLite compiles once', () => {
  it('binds what it always bound: texts, numbers, nothing, and limits', () => {
    const inner = new BetterSqlite(':memory:');
    inner.exec('create table things (name text, size integer)');
    const database = compileOnce(inner);
    const insert = database.prepare('insert into things values (?, ?)');
    for (const values of [
      ['7', 7],
      ['what?', null],
      ['7', '12'],
    ])
      insert.run(values);
    const all = (text: string, values: unknown[]) => database.prepare(text).all(values);
    expect(all('select * from things where name = ? order by size limit ?', ['7', 1])).toEqual([
      { name: '7', size: 7 },
    ]);
    expect(all('select * from things where size in (?, ?)', ['12', 9])).toEqual([{ name: '7', size: 12 }]);
    expect(all('select * from things where size is ?', [null])).toEqual([{ name: 'what?', size: null }]);
  });
});

/** Tables that hold as much as there are reps, teams, releases or audit entries, or that are read whole on purpose. */
const SMALL = [
  'teams',
  'reps',
  'rep_overrides',
  'rollouts',
  'releases',
  'alert_states',
  'message_count',
  'kysely_migration',
  'sqlite_master',
];

/** What the doctor counts it has to read; all else that runs all day finds what it looks for by an index. */
const READ_WHOLE = [
  'select "id", "source", "status"',
  'select "lead_id" as "leadId", "queue"',
  'select "queue", count(*)',
  'select "incident", "seq"',
  'select "key", count(*)',
  'select "state", count(*)',
  // Of the index of clocks that run, and nothing else.
  'select distinct "calendar", "calendar_digest"',
];

describe('the statements of a month', () => {
  it('read no large table whole where an index leads to the rows', async () => {
    // What the first store of a process does to become one is no matter of a month.
    await (await openSqlite(':memory:')).close();
    const texts = new Set<string>();
    const prepare = BetterSqlite.prototype.prepare;
    const spy = vi.spyOn(BetterSqlite.prototype, 'prepare').mockImplementation(function (
      this: BetterSqlite.Database,
      text,
    ) {
      texts.add(text);
      return prepare.call(this, text);
    });
    try {
      await liveThrough(4, planOf(4, { leads: 20 }));
    } finally {
      spy.mockRestore();
    }
    const database = new BetterSqlite(':memory:');
    await migrate(new Kysely<Tables>({ dialect: new SqliteDialect({ database }) }));
    const scans = [...texts].filter(isOfTheDay).filter(text => plan(database, text).some(isScan));
    expect(texts.size).toBeGreaterThan(80);
    expect(scans).toEqual([]);
  });
});

const isOfTheDay = (text: string): boolean =>
  /^(select|update|delete)/.test(text) && !READ_WHOLE.some(start => text.startsWith(start));

/** Whoever takes the first few in the order of an index or of the table reads no more than those. */
const isScan = (detail: string): boolean =>
  detail.startsWith('SCAN ') && !SMALL.some(table => detail.startsWith(`SCAN ${table}`));

function plan(database: BetterSqlite.Database, text: string): string[] {
  if (/ order by "?[a-z_]+"? desc(, "id" desc)? limit /.test(text)) return [];
  const values = Array.from(text.matchAll(/\?/g), () => null);
  const rows = database.prepare(`explain query plan ${text}`).all(values) as { readonly detail: string }[];
  return rows.map(({ detail }) => detail);
}
