import { dateText } from './civil.ts';
import type { Schedule } from './occurrence.ts';
import { DAY } from './units.ts';
import { readWall } from './wall.ts';
import { landingOf } from './wall-instant.ts';
import type { Refusal, WindowDefinition } from './window-definition.ts';
import type { Zone } from './zone.ts';

export const LOCAL_TIME = 'a local time such as 2026-12-18T18:00';

/** The one occurrence of a window with `from` and `to`. An edge in a DST gap moves forward by the gap. */
export function absoluteSchedule(def: WindowDefinition, zone: Zone): Schedule | readonly Refusal[] {
  const [first, last] = [readWall(def.from ?? ''), readWall(def.to ?? '')];
  const refusals: Refusal[] = [];
  if (first === null) refusals.push(unread('from', def.from));
  if (last === null) refusals.push(unread('to', def.to));
  if (first === null || last === null) return refusals;
  const from = landingOf(zone, first);
  const to = landingOf(zone, last).at;
  if (to <= from.at) return [{ key: 'to', says: 'the window is empty: it ends before it starts', allowed: null }];
  return {
    between: (a, b) => (from.at < b && to > a ? [{ from: from.at, to }] : []),
    gapDates: () => (from.gap ? [dateText(Math.floor(first / DAY))] : []),
  };
}

function unread(key: 'from' | 'to', text: string | undefined): Refusal {
  const says = text === undefined ? `\`${key}\` is missing` : `\`${text}\` is no local date and time`;
  return { key, says, allowed: LOCAL_TIME };
}
