import { canonicalJson } from '../model/canonical-json.ts';
import type { Impact, Names } from '../model/types.gen.ts';
import type { Router } from '../policy/router.ts';
import type { WindowScope } from '../time/windows.ts';
import { touchedByMoves } from './touched-by-moves.ts';

/** The policies before and after the change. */
interface Sides {
  readonly base: Router;
  readonly head: Router;
}

/**
 * Whether a change really touches what a window is about: past leads of its sources and segments whose place, segment,
 * SLA row or escalation differs, an SLA row for them whose content differs, or a witness of the exact diff that lies
 * there. With no past leads to go by, it does. `min_risk` is not asked here.
 */
export function touchesScope(impact: Impact, { base, head }: Sides, scope: WindowScope | null): boolean {
  const { leads, cells, sla } = impact;
  const segments = named(scope?.segments);
  const sources = named(scope?.sources);
  if (segments === null && sources === null) return true;
  if (leads.total === 0) return true;
  const holds = (names: readonly string[] | null, name: string | null) =>
    names === null || (name !== null && names.includes(name));
  const touched = [...cells.filter(cell => cell.touched > 0), ...touchedByMoves(impact, base, head)];
  if (touched.some(cell => holds(segments, cell.segment) && holds(sources, cell.source))) return true;
  const rows = sla.filter(({ from, to }) => canonicalJson(from) !== canonicalJson(to));
  return rows
    .flatMap(({ from, to }) => [from, to])
    .some(row => row !== null && meets(row.segment, segments) && meets(row.source, sources));
}

/** An empty list narrows nothing. */
const named = (names: readonly string[] | undefined): readonly string[] | null => (names?.length ? names : null);

/** Whether an SLA row, which covers all where it names none, shares a name with the scope. */
function meets(row: Names | undefined, scope: readonly string[] | null): boolean {
  if (row === undefined || scope === null) return true;
  return (typeof row === 'string' ? [row] : row).some(name => scope.includes(name));
}
