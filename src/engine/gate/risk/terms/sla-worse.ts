import { countText } from '../../say-share.ts';
import { slowerCells, slowerText } from '../../slower-cells.ts';
import type { Term } from '../term.ts';

/** Whether some promise gets slower: by its content, for a source and segment, or for a past lead. */
export const slaWorse: Term = ({ base, head, impact }) => {
  const cells = slowerCells(base, head);
  const leads = impact.cells.reduce((sum, cell) => sum + (cell.slower ?? 0), 0);
  const parts = [
    ...(leads > 0 ? [`${countText(leads)} past ${leads === 1 ? 'lead is' : 'leads are'} promised less`] : []),
    ...(cells.length > 0 ? [slowerText(cells)] : []),
  ];
  if (parts.length === 0) return { value: 0, says: 'no promise gets slower' };
  return { value: 1, says: parts.join('; ') };
};
