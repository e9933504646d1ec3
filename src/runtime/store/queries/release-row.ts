import { type Predicted, readPredicted } from '../../../engine/release/predicted.ts';
import type { ReleaseRow } from '../rows.ts';
import type { Tables } from '../tables.ts';

/** All columns but the bundle itself, which may be large. */
export const RELEASE_COLUMNS = [
  'id',
  'sequence',
  'parent',
  'pushed_at',
  'activated_at',
  'status',
  'rollback_to',
  'held',
  'predicted',
] as const;

/** A row of the table as the port hands it out. */
export function releaseRow(row: Pick<Tables['releases'], (typeof RELEASE_COLUMNS)[number]>): ReleaseRow {
  const { id, sequence, parent, status, held } = row;
  const predicted = row.predicted === null ? null : predictedIn(row.predicted);
  const times = { pushedAt: row.pushed_at, activatedAt: row.activated_at };
  return { id, sequence, parent, ...times, status, rollbackTo: row.rollback_to, held, predicted };
}

/** A text that is no longer JSON predicts nothing: no release may be out of reach for that. */
function predictedIn(text: string): Predicted | null {
  try {
    return readPredicted(JSON.parse(text));
  } catch {
    return null;
  }
}
