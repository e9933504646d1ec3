import { countText } from '../../say-share.ts';
import type { Term } from '../term.ts';

/** Whether the change leaves leads to no rule that the base had one for. */
export const uncovered: Term = ({ newFindings }) => {
  if (newFindings === null) return { value: 1, says: 'the findings of base and head were not compared' };
  const n = newFindings.filter(({ code }) => code === 'uncovered-leads').length;
  if (n === 0) return { value: 0, says: 'no lead loses its last rule' };
  return { value: 1, says: `${countText(n)} new ${n === 1 ? 'region' : 'regions'} of leads that no rule takes` };
};
