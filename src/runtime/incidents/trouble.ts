import type { Instant } from '../store/rows.ts';

/** What an incident is about; escalation policies name these in `or_when`. */
export const CATEGORIES = [
  'assignment_breach',
  'response_breach',
  'unassigned_age',
  'conflict',
  'failed_rule',
  'missing_field',
  'inactive_owner',
  'integration_failure',
  'drift',
  'alert',
] as const;

export type Category = (typeof CATEGORIES)[number];

/** A breach or fault, as the part that found it hands it over. */
export interface Trouble {
  readonly category: Category;
  /** Two troubles with one key are one incident while it is open: e.g. `response_breach:lead-7`. */
  readonly key: string;
  readonly leadId: string | null;
  /** The escalation policy, by id; null: the policy of the default SLA row, else the first. */
  readonly policy: string | null;
  /** The lead's SLA row says `business_critical`. */
  readonly businessCritical: boolean;
  /** One sentence for a person: what is wrong. Holds no personal data. */
  readonly says: string;
  readonly at: Instant;
  /** Made by a drill: counted apart and marked wherever it is shown. */
  readonly drill: boolean;
}
