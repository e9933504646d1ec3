import { shareText } from '../../../time/share.ts';
import { limitOf } from '../../limit-of.ts';
import { countText, percentOf } from '../../say-share.ts';
import type { Term } from '../term.ts';

/**
 * The share of past leads that the change itself moves, measured by the limit: at the limit it counts in full. Without
 * past leads it is the share of the lead space in the exact diff. Without a limit each move counts in full.
 */
export const moved: Term = ({ impact: { leads, moves, proof } }, { limits }) => {
  const limit = limitOf(limits?.moved) ?? 0;
  const beside = limit === 0 ? '' : `; the limit is ${shareText(limit)}`;
  if (leads.total > 0) {
    const n = leads.direct + leads.data;
    const says = `${percentOf(n, leads.total)} of ${countText(leads.total)} past leads (${countText(n)})${beside}`;
    return { value: against(n / leads.total, limit), says };
  }
  if (proof === 'not_proven') return { value: 1, says: 'no past leads and no exact diff to go by' };
  const share = moves.reduce((sum, move) => sum + move.share, 0);
  return { value: against(share, limit), says: `${percentOf(share, 1)} of all possible leads; no past leads${beside}` };
};

function against(share: number, limit: number): number {
  if (share === 0) return 0;
  return limit === 0 ? 1 : share / limit;
}
