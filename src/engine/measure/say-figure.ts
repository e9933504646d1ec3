import { DAY, HOUR, MINUTE, SECOND } from '../time/units.ts';

/** Two significant figures: what a report may claim. `0.1234` → `0.12`, `1234` → `1200`. */
export const sayNumber = (value: number): string => String(Number(value.toPrecision(2)));

export const sayShare = (share: number): string => `${sayNumber(share * 100)} %`;

/** A length of time with two significant figures: seconds below 2 min, minutes below 2 h, hours below 2 days, days. */
export function sayTime(ms: number): string {
  if (ms < 2 * MINUTE) return `${sayNumber(ms / SECOND)} s`;
  if (ms < 2 * HOUR) return `${sayNumber(ms / MINUTE)} min`;
  return ms < 2 * DAY ? `${sayNumber(ms / HOUR)} h` : `${sayNumber(ms / DAY)} d`;
}
