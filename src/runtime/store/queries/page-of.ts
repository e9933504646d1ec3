import type { Page } from '../rows.ts';

/** A page of what was asked for with `limit`: fewer than that are the last. */
export function pageOf<Found, Row, Place>(
  found: readonly Found[],
  limit: number,
  row: (found: Found) => Row,
  place: (last: Found) => Place,
): Page<Row, Place> {
  const last = found.length === limit ? found.at(-1) : undefined;
  return { rows: found.map(row), next: last === undefined ? null : place(last) };
}
