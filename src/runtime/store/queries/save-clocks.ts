import { sql } from 'kysely';
import type { ClockRow } from '../rows/clocks.ts';
import type { Db } from '../tables.ts';
import { CLOCK_COLUMNS, clockColumns } from './clock-row.ts';

/**
 * A lead has one clock of each kind: saving it again replaces it. Written as text, in one statement for all: each lead
 * that comes in saves two, and building the same from parts takes three times as long.
 */
export async function saveClocks(db: Db, clocks: readonly ClockRow[]): Promise<void> {
  if (clocks.length === 0) return;
  const rows = clocks.map(clock => {
    const columns = clockColumns(clock);
    return sql`(${sql.join(CLOCK_COLUMNS.map(name => columns[name]))})`;
  });
  await sql`${INSERT} ${sql.join(rows)} ${REPLACE}`.execute(db);
}

const INSERT = sql.raw(`insert into clocks (${CLOCK_COLUMNS.join(', ')}) values`);

const REPLACE = sql.raw(
  `on conflict (lead_id, kind) do update set ${CLOCK_COLUMNS.map(name => `${name} = excluded.${name}`).join(', ')}`,
);
