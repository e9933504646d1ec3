import type { Instant } from '../time/instant.ts';

/** An incident, as far as it is measured. */
export interface IncidentFact {
  readonly id: string;
  readonly category: string;
  readonly openedAt: Instant;
  readonly resolvedAt: Instant | null;
  readonly drill: boolean;
}
