import type { Unresolved } from '../model/types.gen.ts';
import type { LeadKeys } from '../policy/condition.ts';
import type { Instant } from '../time/instant.ts';

/** A lead whose values are resolved as far as they can be; what can't be resolved is named, never guessed. */
export interface NormalLead {
  /** The raw id as text, unchanged; null without one. */
  readonly id: string | null;
  readonly source: string | null;
  readonly segment: string;
  readonly receivedAt: Instant | null;
  readonly occurredAt: Instant | null;
  readonly closedAt: Instant | null;
  /** By slot: the value in its own form, undefined where missing or unresolved. */
  readonly values: readonly (string | number | undefined)[];
  /** By slot: the form in which it is compared. */
  readonly keys: LeadKeys;
  /** Sorted by field. */
  readonly unresolved: readonly Unresolved[];
  /** Fields that the source requires and that are missing or unresolved, sorted. */
  readonly missing: readonly string[];
  /** Rep fields that are present and name different people, sorted; empty where they agree. */
  readonly ownersDisagree: readonly string[];
}
