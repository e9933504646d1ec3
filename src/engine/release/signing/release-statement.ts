import { digestOf } from '../../model/digest.ts';
import type { Bundle, ReleaseStatement } from '../../model/types.gen.ts';
import { type Instant, instantText } from '../../time/instant.ts';
import { DAY } from '../../time/units.ts';

export const RELEASE_TYPE = 'application/vnd.leadrail.release+json';

/** How long a signed release may be activated: a forgotten one does not lie in wait. */
const USUAL_LIFE = 7 * DAY;

export interface Vouched {
  /** Who approved the plan, as `role:login`. */
  readonly approvals: readonly string[];
  /** A bundle id, or `fallback`. */
  readonly rollbackTo: string;
  readonly now: Instant;
}

/** What a signer vouches for: this bundle, in this place of the order, judged on this plan, with this way back. */
export function releaseStatement(bundle: Bundle, { approvals, rollbackTo, now }: Vouched): ReleaseStatement {
  return {
    format: 'leadrail-release/1',
    bundle: bundle.id,
    sequence: bundle.sequence,
    parent: bundle.parent,
    plan: bundle.plan && digestOf(bundle.plan),
    approvals: [...approvals].sort(),
    rollback_to: rollbackTo,
    not_before: instantText(now),
    expires: instantText(now + USUAL_LIFE),
    evaluator: bundle.evaluator,
    schema: bundle.format,
  };
}
