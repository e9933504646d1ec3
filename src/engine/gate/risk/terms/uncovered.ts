import { lostRules } from '../../lost-rules.ts';
import { countText } from '../../say-share.ts';
import type { Term } from '../term.ts';

/** Whether the change leaves leads to no rule that the base had one for. */
export const uncovered: Term = ({ newFindings, impact }) => {
  const [lost] = lostRules(impact);
  if (lost) return { value: 1, says: `no rule takes leads that ${lost.from.rule} took` };
  if (newFindings === null) return { value: 1, says: 'the findings of base and head were not compared' };
  const n = newFindings.filter(({ code }) => code === 'uncovered-leads').length;
  if (n === 0) return { value: 0, says: 'no lead loses its last rule' };
  return { value: 1, says: `${countText(n)} new ${n === 1 ? 'region' : 'regions'} of leads that no rule takes` };
};
