import { finding } from '../../model/finding.ts';
import type { SlaTarget } from '../../model/types.gen.ts';
import { covers } from '../../policy/compile/sla.ts';
import type { Router } from '../../policy/router.ts';
import type { Check } from '../check.ts';

/** Two SLA rows, neither of them the default, that hold for the same source and segment. */
export const check: Check = ({ router, places }) => {
  const rows = router.policy.sla.targets.filter(target => !target.default);
  return rows.flatMap((row, i) =>
    rows.slice(i + 1).flatMap(other => {
      const cells = sharedCells(router, row, other);
      if (cells.length === 0) return [];
      const says = `The SLA rows ${row.id} and ${other.id} both hold for ${shown(cells)}.`;
      const why = 'A lead has one promise. Take the cell out of one of the rows.';
      return [finding('sla-overlap', places.at('target', other.id), { says, why })];
    }),
  );
};

function sharedCells(router: Router, a: SlaTarget, b: SlaTarget): string[] {
  const sources = router.policy.sources.filter(({ id }) => covers(a.source, id) && covers(b.source, id));
  const segments = router.segments.filter(({ id }) => covers(a.segment, id) && covers(b.segment, id));
  return sources.flatMap(source => segments.map(segment => `${source.id} × ${segment.id}`));
}

const MOST = 4;

const shown = (cells: readonly string[]): string =>
  cells.length <= MOST ? cells.join(', ') : `${cells.slice(0, MOST).join(', ')} and ${cells.length - MOST} more`;
