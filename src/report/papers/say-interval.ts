import type { ShareChange } from '../../engine/measure/numbers/share-change.ts';
import type { Percentile } from '../../engine/measure/percentile.ts';
import { sayNumber, sayTime } from '../../engine/measure/say-figure.ts';
import type { Verdict } from '../../engine/measure/verdict.ts';
import type { ShareInterval } from '../../engine/model/wilson.ts';
import { instantText } from '../../engine/time/instant.ts';
import type { Cell, Interval } from './paper.ts';

/** Fewer leads than these are told as their number: a share of them would say more than is known. */
export const FEWEST = 10;

/** Two significant figures; what is not quite all never becomes 100 %. */
export function percent(share: number): string {
  if (share > 0.99 && share < 1) return 'over 99 %';
  return `${sayNumber(share * 100)} %`;
}

/** `94 % of 120`, or too few. */
export function shareOf({ share, n, k }: ShareInterval): string {
  if (share === null) return 'none yet';
  return n < FEWEST ? `${k} of ${n}, too few` : `${percent(share)} of ${n}`;
}

/** `94 % (88 – 97 %) of 120`, or too few. */
export function intervalOf(given: ShareInterval): string {
  const { share, from, to, n } = given;
  if (share === null || n < FEWEST) return shareOf(given);
  return `${percent(share)} (${percent(from)} – ${percent(to)}) of ${n}`;
}

/** `18 of 165: 11 % (7 – 17 %)`, or too few. */
export function countOf(given: ShareInterval): string {
  const { k, n, share, from, to } = given;
  if (share === null || n < FEWEST) return shareOf(given);
  return `${k} of ${n}: ${percent(share)} (${percent(from)} – ${percent(to)})`;
}

/** For a chart; null where a table says "too few". */
export const intervalIn = ({ share, from, to, n }: ShareInterval): Interval | null =>
  share === null || n < FEWEST ? null : { share, from, to };

/** `2.5 min of 42`, at least where clocks still run, or too few. */
export function percentileOf({ n, ms, atLeast, interval }: Percentile): string {
  if (n === 0) return 'none yet';
  if (interval === null || ms === null) return `n = ${n}, too few`;
  return `${atLeast ? 'at least ' : ''}${sayTime(ms)} of ${n}`;
}

/** Two shares, and what is known of the way from one to the other. */
interface Moved {
  readonly before: ShareInterval;
  readonly now: ShareInterval;
  readonly change: ShareChange;
}

/** How a share moved, where more of it is good. */
export const changeOf = (moved: Moved): Cell => judged(moved, { higher: 'better', lower: 'worse' });

/** How a share moved, where more of it is bad. */
export const faultChangeOf = (moved: Moved): Cell => judged(moved, { higher: 'worse', lower: 'better' });

function judged(
  { before, now, change: { verdict, difference } }: Moved,
  tones: Readonly<Record<'higher' | 'lower', 'better' | 'worse'>>,
): Cell {
  if (difference === null || Math.min(before.n, now.n) < FEWEST) return 'too few';
  if (verdict === 'not_shown') return 'no change shown';
  const [least, most] = [difference.from, difference.to].map(Math.abs).sort((a, b) => a - b);
  return { text: `${tones[verdict]} by ${points(least)} – ${points(most)} points`, tone: tones[verdict] };
}

const points = (difference = 0): string => sayNumber(difference * 100);

/** Met, missed or not shown; a dash where nothing is promised. */
export function verdictOf(verdict: Verdict | null): Cell {
  switch (verdict) {
    case 'met':
      return { text: 'met', tone: 'better' };
    case 'missed':
      return { text: 'missed', tone: 'worse' };
    case 'not_shown':
      return 'not shown';
    case null:
      return '–';
  }
}

export const dayOf = (at: number): string => instantText(at).slice(0, 10);

/** To the minute, UTC. */
export const minuteOf = (at: number): string => `${instantText(at).slice(0, 16).replace('T', ' ')} UTC`;

/** The span of a half-open period of whole or broken days. */
export const spanOf = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  `${minuteOf(from)} to ${minuteOf(to)}`;
