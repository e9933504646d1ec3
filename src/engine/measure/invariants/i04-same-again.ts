import { canonicalJson } from '../../model/canonical-json.ts';
import { routeLead } from '../../routing/route-lead.ts';
import { type Broken, breaks } from './broken.ts';
import type { PastDecision } from './past-decision.ts';

const broken = breaks('I4', 'A decision that cannot be made again cannot be explained. Do not trust its explanation.');

/** The same lead, state and release give the same decision, to the byte. */
export function sameAgain(decisions: readonly PastDecision[]): Broken[] {
  return decisions.flatMap(({ router, ledger, raw, decision, at, byRules }) => {
    if (raw === null || !byRules) return [];
    const again = routeLead(router, raw, ledger, at, decision.lead_id).decision;
    if (canonicalJson(again) === canonicalJson(decision)) return [];
    const says = `Decided again it goes to ${whereTo(again)}, not to ${whereTo(decision)}.`;
    return [broken(`lead:${decision.lead_id}`, says)];
  });
}

const whereTo = ({ owner, queue, rule }: PastDecision['decision']): string =>
  `${owner ?? `queue ${queue}`} (rule ${rule ?? 'none'})`;
