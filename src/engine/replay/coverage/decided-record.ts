import { ledgerOf } from '../../model/state.ts';
import type { GoldenRecord } from '../../model/types.gen.ts';
import type { Router, RulePlan } from '../../policy/router.ts';
import { chainOf } from '../../proof/chain.ts';
import { type Routed, routeLead } from '../../routing/route-lead.ts';
import { type Instant, readInstant } from '../../time/instant.ts';

/** A golden record as the engine decides it now, whatever the record expects. */
export interface DecidedRecord {
  readonly id: string;
  readonly routed: Routed;
  /** Empty for a lead that waits for a required field: no rule is asked. */
  readonly chain: readonly RulePlan[];
  readonly waits: boolean;
}

export function decideRecord(router: Router, record: GoldenRecord): DecidedRecord {
  const routed = routeLead(router, record.lead, ledgerOf(record.state ?? {}), momentOf(record));
  const waits = routed.decision.reason === 'missing_field';
  return { id: record.id, routed, waits, chain: waits ? [] : chainOf(router, routed.lead.keys) };
}

/** Reading refuses golden files with other times. */
function momentOf({ id, at }: GoldenRecord): Instant {
  const now = readInstant(at);
  if (now === null) throw new Error(`internal: the golden record ${id} was let in with the time ${at}`);
  return now;
}
