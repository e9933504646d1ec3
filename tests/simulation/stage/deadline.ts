import { DAY, HOUR } from '../../../src/engine/time/units.ts';

/** The last Sunday of a month at 01:00 UTC, when the clocks of Europe change. */
function change(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * DAY;
}

/** When Berlin's clocks change around an instant. */
export function changesAround(instant: number): readonly [number, number] {
  const year = new Date(instant).getUTCFullYear();
  return [change(year, 2), change(year, 9)];
}

function offset(instant: number): number {
  const [spring, autumn] = changesAround(instant);
  return instant >= spring && instant < autumn ? 2 * HOUR : HOUR;
}

/** Midnight in Berlin of the day that holds this instant. */
function midnight(instant: number): number {
  const local = instant + offset(instant);
  const day = Math.floor(local / DAY) * DAY;
  return day - offset(day - HOUR);
}

/**
 * When `target` ms of Berlin's office hours (Monday to Friday, 09:00 to 18:00) after `from` are over, reckoned by hand:
 * day by day, with the two changes of clocks from their rule. Shares nothing with the engine.
 */
export function dueByHand(from: number, target: number): number {
  let left = target;
  for (let day = midnight(from); ; day = midnight(day + 36 * HOUR)) {
    const noon = day + 12 * HOUR;
    const weekday = new Date(noon + offset(noon)).getUTCDay();
    const shift = offset(noon);
    const localDay = Math.floor((noon + shift) / DAY) * DAY;
    const [open, close] = [localDay + 9 * HOUR - shift, localDay + 18 * HOUR - shift];
    const begin = Math.max(open, from);
    if (weekday === 0 || weekday === 6 || begin >= close) continue;
    if (left <= close - begin) return begin + left;
    left -= close - begin;
  }
}
