import { shareText } from '../time/share.ts';

/** `5,000`, in every locale. */
export const countText = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

const MOST_DIGITS = 6;

/** `12.4%`, with as many digits as it takes to tell the share from `limit`. */
export function shareBeside(part: number, whole: number, limit: number): string {
  const share = whole === 0 ? 0 : part / whole;
  for (let digits = 1; digits < MOST_DIGITS; digits += 1) {
    const text = percent(share, digits);
    if (text !== shareText(limit)) return text;
  }
  return percent(share, MOST_DIGITS);
}

/** `12.4%` of the whole; `0%` of nothing. */
export const percentOf = (part: number, whole: number): string => percent(whole === 0 ? 0 : part / whole, 1);

const percent = (share: number, digits: number): string => `${Number((share * 100).toFixed(digits))}%`;
