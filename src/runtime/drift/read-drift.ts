import { type Instant, instantText } from '../../engine/time/instant.ts';
import { presenceOf } from '../roster/presence.ts';
import { underRoster } from '../roster/under-roster.ts';
import type { Service } from '../service.ts';
import { tallyDecisions, type ValueOutside } from './tally-decisions.ts';

/** Where the world has moved away from what the live rules say; instants as RFC 3339. */
export interface RuntimeDrift {
  readonly since: string;
  /** Decisions that were looked at. */
  readonly decisions: number;
  /** Reps whom the rules call active and who are not: by an override, with the leads that they still hold. */
  readonly gone: readonly { readonly rep: string; readonly open: number }[];
  /** Values that no declared field can have. */
  readonly outside: readonly ValueOutside[];
  /** Rules that decided none of them. */
  readonly idle_rules: readonly string[];
}

/** Null while nothing is live. */
export async function readDrift(service: Service, since: Instant): Promise<RuntimeDrift | null> {
  const { live, store, ledger, roster, clock } = service;
  if (!live) return null;
  const tally = await tallyDecisions(store, since);
  const { router } = underRoster(live, roster);
  const gone = router.policy.reps
    .filter(({ id, active }) => active !== false && presenceOf(router, id, clock()) === 'inactive')
    .map(({ id }) => ({ rep: id, open: ledger.reps.get(id)?.open ?? 0 }));
  const idle = router.rules.map(({ id }) => id).filter(id => !tally.rules.has(id));
  return {
    ...{ since: instantText(since), decisions: tally.decisions, gone },
    ...{ outside: tally.outside, idle_rules: idle },
  };
}
