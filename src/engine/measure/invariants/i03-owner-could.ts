import { dropOfRep } from '../../routing/eligible.ts';
import { type Broken, breaks } from './broken.ts';
import type { PastDecision } from './past-decision.ts';

const broken = breaks('I3', 'The lead landed on somebody who could not take it. Reassign it; report the decision.');

/** The owner was active, here and under capacity when the decision was made, by the state that it was made from. */
export function ownerCould(decisions: readonly PastDecision[]): Broken[] {
  return decisions.flatMap(({ router, ledger, decision, at, byRules }) => {
    const { owner, lead_id: leadId } = decision;
    if (owner === null || !byRules) return [];
    const rep = router.reps.get(owner);
    const drop = rep ? dropOfRep(rep, { ledger, leadId, now: at }) : 'unknown_rep';
    return drop === null ? [] : [broken(`lead:${leadId}`, `Its owner ${owner} was ${drop.replaceAll('_', ' ')} then.`)];
  });
}
