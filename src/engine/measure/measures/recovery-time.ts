import type { Instant } from '../../time/instant.ts';
import { groupBy } from '../cells.ts';
import type { IncidentFact } from '../incident-fact.ts';
import { type Percentile, percentile } from '../percentile.ts';

/** How long trouble of one kind lasts, from opened to resolved. */
export interface RecoveryTime {
  readonly category: string;
  readonly p50: Percentile;
  readonly p90: Percentile;
}

/** Incidents that are still open count with their age; drills are left out. */
export const recoveryTimes = (incidents: readonly IncidentFact[], now: Instant): readonly RecoveryTime[] =>
  [
    ...groupBy(
      incidents.filter(({ drill }) => !drill),
      ({ category }) => category,
    ),
  ].map(([category, members]) => {
    const times = members.map(({ openedAt, resolvedAt }) => ({
      ms: (resolvedAt ?? now) - openedAt,
      open: resolvedAt === null,
    }));
    return { category, p50: percentile(times, 0.5), p90: percentile(times, 0.9) };
  });
