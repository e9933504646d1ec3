import type { Finding, Governance, Impact } from '../../model/types.gen.ts';
import type { Router } from '../../policy/router.ts';
import type { Instant } from '../../time/instant.ts';

/** What the risk of a change is read from. The governance is the base's. */
export interface RiskInput {
  readonly base: Router;
  readonly head: Router;
  readonly impact: Impact;
  /** Findings of the head that the base lacks; null where nobody has compared them. */
  readonly newFindings: readonly Finding[] | null;
  /** When it would ship; null in a report, which knows no clock. */
  readonly now: Instant | null;
}

/** What one term measures: from 0, no danger, to 1, as much as it can say, and the figures behind it. */
export interface Measured {
  readonly value: number;
  readonly says: string;
}

/** One named part of the risk. */
export type Term = (input: RiskInput, governance: Governance) => Measured;
