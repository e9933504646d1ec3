import { finding } from '../../model/finding.ts';
import type { ProofCheck } from '../check.ts';

/** A rule that says what a rule with a lower id of its layer and priority says already. */
export const check: ProofCheck = ({ places, proof }) =>
  proof.duplicates.map(({ original, copy }) => {
    const says = `The rule ${copy.id} takes the same leads as ${original.id} and sends them to the same place.`;
    const why =
      'It never decides anything, and whoever changes one of the two will wonder about the other. Delete one.';
    return finding('duplicate-rule', places.at('rule', copy.id), { says, why }, { rules: [original.id, copy.id] });
  });
