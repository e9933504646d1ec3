import type { Instant } from '../../time/instant.ts';
import type { AlertWatch } from '../alert.ts';
import { groupBy } from '../cells.ts';
import { LOOP } from '../measures/reassignment-loops.ts';
import { sayTime } from '../say-figure.ts';

/** One move of a lead by hand. */
export interface Move {
  readonly leadId: string;
  readonly at: Instant;
}

export interface Facts {
  /** Moves of the window. */
  readonly moves: readonly Move[];
}

export interface Inputs {
  readonly window: number;
  /** Leads that were moved by hand at all. */
  readonly moved: number;
  /** Those that were moved three times or more. */
  readonly loops: number;
  /** At most five of them, most often first. */
  readonly worst: readonly { readonly lead_id: string; readonly moves: number }[];
}

/** Leads go round in circles: so many (the threshold) were moved by hand three times or more within the window. */
export const alert: AlertWatch<Facts, Inputs> = {
  gather({ moves }, { window }, now) {
    const recent = moves.filter(({ at }) => at >= now - window && at <= now);
    const counts = [...groupBy(recent, ({ leadId }) => leadId)].map(([lead_id, own]) => ({
      lead_id,
      moves: own.length,
    }));
    const loops = counts.filter(each => each.moves >= LOOP).sort((a, b) => b.moves - a.moves);
    return { window, moved: counts.length, loops: loops.length, worst: loops.slice(0, 5) };
  },
  judge({ window, moved, loops, worst }, { threshold, minN }) {
    const named =
      worst.length === 0 ? '' : `: ${worst.map(({ lead_id, moves }) => `${lead_id} (${moves})`).join(', ')}`;
    return {
      state: moved >= minN && loops >= threshold ? 'firing' : 'quiet',
      value: loops,
      threshold,
      says: `${loops} leads were moved by hand ${LOOP} times or more within ${sayTime(window)}${named}.`,
      expected_false_alarms_per_week: 0,
    };
  },
};
