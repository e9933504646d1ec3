import { placeName, protectedCells } from '../../protected-cells.ts';
import { countText } from '../../say-share.ts';
import { touchedByMoves } from '../../touched-by-moves.ts';
import type { Term } from '../term.ts';

/** Whether anything moves in a protected source × segment: a past lead, or the witness of an exact move. */
export const protectedPlaces: Term = ({ base, head, impact }, { protected: places = [] }) => {
  const touched = places.flatMap(place => {
    const leads = protectedCells(impact, place).reduce((sum, cell) => sum + cell.direct + cell.data, 0);
    if (leads > 0) return [`${countText(leads)} ${leads === 1 ? 'lead' : 'leads'} of ${placeName(place)}`];
    const holds = (name: string | undefined, of: string | null) => name === undefined || name === of;
    const inSpace = touchedByMoves(impact, base, head).some(
      ({ source, segment }) => holds(place.source, source) && holds(place.segment, segment),
    );
    return inSpace ? [`leads that ${placeName(place)} can have`] : [];
  });
  if (touched.length === 0) return { value: 0, says: 'nothing moves in a protected place' };
  return { value: 1, says: `${touched.join(', ')} would move` };
};
