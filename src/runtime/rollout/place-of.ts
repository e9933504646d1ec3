import type { Router } from '../../engine/policy/router.ts';
import { asksForPlace, type Place, type Progress } from '../../engine/release/rollout/reach.ts';
import { normaliseLead } from '../../engine/routing/normalise-lead.ts';
import type { Instant, RawRecord } from '../store/rows.ts';

/** A lead as it came: what is learnt of it later doesn't move it to another place. */
export interface Came {
  readonly raw: RawRecord;
  readonly receivedAt: Instant;
}

/** Where a lead belongs by the live rules; nowhere while no step of the rollout asks for it. */
export function placeOf(progress: Progress, router: Router, { raw, receivedAt }: Came): Place {
  if (!asksForPlace(progress)) return { segment: null, source: null };
  const { segment, source } = normaliseLead(router, raw, receivedAt);
  return { segment, source };
}
