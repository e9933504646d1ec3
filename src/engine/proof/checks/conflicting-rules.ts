import { finding } from '../../model/finding.ts';
import type { RulePlan } from '../../policy/router.ts';
import type { ProofCheck } from '../check.ts';
import { sayOutcome } from '../say-outcome.ts';

/** Two rules of one layer and priority that both take a lead and send it to different places. */
export const check: ProofCheck = ({ router, places, proof }) => {
  const accepts = new Map(router.policy.rules.map(rule => [rule.id, rule.accepts ?? []]));
  const accepted = (a: RulePlan, b: RulePlan) =>
    (accepts.get(a.id) ?? []).includes(b.id) || (accepts.get(b.id) ?? []).includes(a.id);
  return proof.conflicts.map(({ winner, loser, witness }) => {
    const { file, line } = places.at('rule', winner.id);
    const other = file === null ? '' : ` (${file}:${line})`;
    const says =
      `The rules ${winner.id}${other} and ${loser.id} both take the same leads: one sends them to ` +
      `${sayOutcome(winner)}, the other to ${sayOutcome(loser)}.`;
    const why = accepted(winner, loser)
      ? `The conflict is accepted: ${winner.id}, the lower id, decides.`
      : 'Give the one that should win a higher `priority`, or narrow one of them so that they have no lead in common. ' +
        `Until then ${winner.id} decides, only because its id is the lower one.`;
    const level = accepted(winner, loser) ? 'warning' : 'error';
    const rules = [winner.id, loser.id];
    return finding('conflicting-rules', places.at('rule', loser.id), { says, why }, { level, rules, witness });
  });
};
