import type { ClockRow } from '../rows/clocks.ts';
import { insertText, runText } from '../run-text.ts';
import type { Db } from '../tables.ts';
import { CLOCK_COLUMNS, clockColumns } from './clock-row.ts';

/** A lead has one clock of each kind: saving it again replaces it. */
export async function saveClocks(db: Db, clocks: readonly ClockRow[]): Promise<void> {
  for (const clock of clocks) {
    const columns = clockColumns(clock);
    await runText(
      db,
      SAVE,
      CLOCK_COLUMNS.map(name => columns[name] ?? null),
    );
  }
}

const REPLACED = CLOCK_COLUMNS.map(name => `${name} = excluded.${name}`).join(', ');

const SAVE = `${insertText('clocks', CLOCK_COLUMNS)} on conflict (lead_id, kind) do update set ${REPLACED}`;
