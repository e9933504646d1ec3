import { overloads } from '../../overloads.ts';
import { countText } from '../../say-share.ts';
import type { Term } from '../term.ts';

/** Whether some rep would carry too much: over the limit of their former load, or over their capacity. */
export const overload: Term = ({ base, impact }, governance) => {
  const [first, ...more] = overloads(governance, impact, base);
  if (!first) return { value: 0, says: 'nobody carries too much' };
  return { value: 1, says: `${first.says}${more.length === 0 ? '' : `, and ${countText(more.length)} more`}` };
};
