import type { Decision } from '../model/types.gen.ts';
import type { Pause } from '../time/elapsed.ts';
import type { Instant } from '../time/instant.ts';

/** Why a person moved a lead by hand. */
export const REASSIGNED_WHY = [
  'wrong_territory',
  'wrong_segment',
  'wrong_role',
  'capacity',
  'relationship',
  'other',
] as const;

export type ReassignedWhy = (typeof REASSIGNED_WHY)[number];

/** All that measures need to know of one lead: plain values, no personal data. Instants are epoch milliseconds. */
export interface LeadFact {
  readonly id: string;
  readonly source: string | null;
  readonly segment: string | null;
  readonly team: string | null;
  /** Who holds it now; null while it waits. */
  readonly rep: string | null;
  /** The rule and the reason of its first decision. */
  readonly rule: string | null;
  readonly reason: Decision['reason'] | null;
  /** Its row of the SLA matrix. */
  readonly sla: string | null;
  readonly receivedAt: Instant;
  /** When it first had a valid owner. */
  readonly firstOwnedAt: Instant | null;
  readonly respondedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** When its clocks stood still. */
  readonly pauses: readonly Pause[];
  /** Rules that claimed it beside the one that won, in its first decision. */
  readonly conflicts: number;
  /** Required fields that it lacked then. */
  readonly missing: readonly string[];
  /** Moves by hand, first to last. */
  readonly reassigned: readonly ReassignedWhy[];
  /** Made by a drill: never measured. */
  readonly drill: boolean;
  /** The lead that took it over: that one is measured. */
  readonly mergedInto: string | null;
}
