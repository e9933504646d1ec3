import { finding } from '../../model/finding.ts';
import type { Check } from '../check.ts';

/** A source and segment without an SLA row, where there is no default row. */
export const check: Check = ({ router, places }) =>
  router.policy.sources.flatMap(source =>
    router.segments
      .filter(segment => router.targets(source.id, segment.id) === null)
      .map(segment => {
        const says = `Leads of source ${source.id} in segment ${segment.id} have no SLA row.`;
        const why = 'No clock would run for them. Add a row for this cell, or a row with `default: true`.';
        return finding('sla-gap', places.at('source', source.id), { says, why }, { witness: { source: source.id } });
      }),
  );
