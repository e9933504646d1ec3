import { byteOrder } from '../model/place.ts';
import type { Impact } from '../model/types.gen.ts';
import type { Router } from '../policy/router.ts';
import { touchedByMoves } from './touched-by-moves.ts';

/**
 * The segments that a change touches, by past leads and by the witnesses of the exact diff; null where that is not known
 * of it, or where an SLA row changes, which may be for all: then it counts for every segment.
 */
export function touchedSegments(impact: Impact, base: Router, head: Router): readonly string[] | null {
  if (impact.leads.total === 0 || impact.sla.length > 0) return null;
  const cells = [...impact.cells.filter(cell => cell.touched > 0), ...touchedByMoves(impact, base, head)];
  const segments = [...new Set(cells.map(({ segment }) => segment))].sort(byteOrder);
  return segments.length === 0 ? null : segments;
}
