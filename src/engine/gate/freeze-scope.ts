import { canonicalJson } from '../model/canonical-json.ts';
import type { Impact, Names } from '../model/types.gen.ts';
import type { WindowScope } from '../time/windows.ts';

/**
 * Whether a change really touches what a window is about: past leads of its sources and segments whose place, segment,
 * SLA row or escalation differs, or an SLA row for them whose content differs. With no past leads to go by, it does.
 * `min_risk` counts as met: the risk is not rated yet.
 */
export function touchesScope({ leads, cells, sla }: Impact, scope: WindowScope | null): boolean {
  const segments = named(scope?.segments);
  const sources = named(scope?.sources);
  if (segments === null && sources === null) return true;
  if (leads.total === 0) return true;
  const holds = (names: readonly string[] | null, name: string | null) =>
    names === null || (name !== null && names.includes(name));
  if (cells.some(cell => cell.touched > 0 && holds(segments, cell.segment) && holds(sources, cell.source))) return true;
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
