import { instantText, instantTextOrNull } from '../../engine/time/instant.ts';
import type { ReleaseRow } from '../store/rows.ts';

/** A release as the routes show it; instants as RFC 3339. */
export function releaseAnswer(row: ReleaseRow) {
  return {
    id: row.id,
    sequence: row.sequence,
    parent: row.parent,
    status: row.status,
    pushed_at: instantText(row.pushedAt),
    activated_at: instantTextOrNull(row.activatedAt),
    rollback_target: row.rollbackTo,
    held: row.held,
    predicted: row.predicted,
  };
}
