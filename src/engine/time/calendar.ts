import type { CalendarDefinition, DeadlineBoundary } from './calendar-definition.ts';
import { dayHoursOf } from './day-hours.ts';
import { expandBlock, type OpenBlock, openThroughout } from './open-block.ts';
import { DAY } from './units.ts';
import { zoneOf } from './zone.ts';

export type { CalendarDefinition, DeadlineBoundary } from './calendar-definition.ts';

/** Working hours as instants, expanded once for each block of time that anyone asks about. */
export interface WorkCalendar {
  readonly id: string;
  readonly zone: string;
  readonly boundary: DeadlineBoundary;
  block(index: number): OpenBlock;
}

/** How far ahead a next opening or a deadline is looked for: ten years. */
export const FAR = 3653 * DAY;

/** Makes a written calendar ready to answer. Throws RangeError on a definition that the policy's checks refuse. */
export function compileCalendar(def: CalendarDefinition, boundary: DeadlineBoundary): WorkCalendar {
  const [zone, hoursOf] = [zoneOf(def.zone), dayHoursOf(def)];
  return { id: def.id, zone: def.zone, boundary, block: cached(index => expandBlock(zone, hoursOf, index)) };
}

/** The built-in calendar `always`, which never closes; its dates are those of UTC. */
export const ALWAYS: WorkCalendar = {
  id: 'always',
  zone: 'UTC',
  boundary: 'stay_at_close',
  block: cached(openThroughout),
};

function cached(expand: (index: number) => OpenBlock): (index: number) => OpenBlock {
  const blocks = new Map<number, OpenBlock>();
  return index => {
    const found = blocks.get(index);
    if (found) return found;
    const made = expand(index);
    blocks.set(index, made);
    return made;
  };
}
