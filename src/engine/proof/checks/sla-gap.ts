import { finding } from '../../model/finding.ts';
import type { Router } from '../../policy/router.ts';
import { normaliseLead } from '../../routing/normalise-lead.ts';
import type { Check } from '../check.ts';

/** A source and segment without an SLA row, where there is no default row. */
export const check: Check = ({ router, places }) =>
  router.policy.sources.flatMap(source =>
    router.segments
      .filter(segment => router.targets(source.id, segment.id) === null)
      .map(segment => {
        const says = `Leads of source ${source.id} in segment ${segment.id} have no SLA row.`;
        const why = 'No clock would run for them. Add a row for this cell, or a row with `default: true`.';
        const witness = bareLead(router, source.id, segment.id);
        return finding('sla-gap', places.at('source', source.id), { says, why }, { witness });
      }),
  );

/** The smallest lead of a source, which says nothing else, where it stands in the segment; a witness must be true. */
function bareLead(router: Router, source: string, segment: string): { source: string } | null {
  return normaliseLead(router, { source }, null).segment === segment ? { source } : null;
}
