import type { Ledger } from '../../model/ledger.ts';
import type { Decision } from '../../model/types.gen.ts';
import type { Router } from '../../policy/router.ts';
import type { RawLead } from '../../routing/raw-lead.ts';
import type { Instant } from '../../time/instant.ts';

/** A stored decision with all that it was made from. */
export interface PastDecision {
  readonly decision: Decision;
  readonly router: Router;
  readonly ledger: Ledger;
  /** The lead as it was known then; null when a person's data was erased since. */
  readonly raw: RawLead | null;
  readonly at: Instant;
  /** The rules alone decided it; else an end of waiting, or a person. */
  readonly byRules: boolean;
}
