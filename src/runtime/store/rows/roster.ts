import type { AuditLink } from '../../../engine/measure/invariants/audit-chain.ts';
import type { Absence, Capacity } from '../../../engine/model/types.gen.ts';
import type { DecisionRow, Instant, RawRecord } from '../rows.ts';

/** What may hold of a rep at runtime over what the rules say. `away: true` is away for as long as the override lasts. */
export type RosterChange =
  | { readonly field: 'active'; readonly value: boolean }
  | { readonly field: 'away'; readonly value: boolean | readonly Absence[] }
  | { readonly field: 'capacity'; readonly value: Capacity };

export type OverriddenField = RosterChange['field'];

/** The part of an override that decisions depend on. */
export type RosterOverride = RosterChange & { readonly rep: string };

/** Its time was over, another took its place, or somebody took it back. */
export type OverrideEnding = 'expired' | 'replaced' | 'lifted';

export interface OverrideTerms {
  /** From when on it is true outside: leads that landed later landed on nobody valid. */
  readonly since: Instant;
  /** Until when it holds, that instant excluded. */
  readonly until: Instant;
  readonly reason: string;
  readonly who: string;
  readonly madeAt: Instant;
}

export type NewOverride = RosterOverride & OverrideTerms;

export type OverrideRow = NewOverride & { readonly n: number };

/** A decision looked at once more, with what is true of its lead now. */
export interface Landing {
  /** Place among all decisions. */
  readonly n: number;
  readonly leadId: string;
  readonly owner: string | null;
  readonly source: string | null;
}

/** A lead that somebody holds and that isn't over. */
export interface HeldLead {
  readonly id: string;
  readonly owner: string;
  readonly ownedAt: Instant | null;
}

/** A lead's place among all that are held. */
export interface HeldPlace extends HeldLead {
  readonly ownedAt: Instant;
}

/** Who holds a lead now. */
export interface Holding {
  readonly owner: string;
  readonly ownedAt: Instant | null;
  readonly firstOwnedAt: Instant | null;
  /** It was accepted or answered: whatever happens to the owner, a person decides what becomes of it. */
  readonly taken: boolean;
}

/** An audit entry as it lies in the store: the detail as text, so that each byte of it can be checked. */
export interface StoredLink extends Omit<AuditLink, 'detail' | 'at'> {
  readonly at: Instant;
  readonly detail: string;
}

/** A decision with its place among all, and the lead as it was posted; null once its personal data was erased. */
export interface StoredDecision extends DecisionRow {
  readonly n: number;
  readonly raw: RawRecord | null;
}
