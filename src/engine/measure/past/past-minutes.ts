import type { Instant } from '../../time/instant.ts';
import { MINUTE } from '../../time/units.ts';
import type { Past } from './past-lead.ts';

/** The first look of a service at or after a moment: it looks once a minute. */
export const lookAfter = (at: Instant): Instant => Math.ceil(at / MINUTE) * MINUTE;

/** The looks of a service from the first receipt to the end of what is known, oldest first. */
export function* pastMinutes({ leads, until }: Past): Generator<Instant> {
  const [first] = leads;
  if (first === undefined) return;
  for (let at = lookAfter(first.receivedAt); at <= until; at += MINUTE) yield at;
}

/** How many looks those are. */
export function pastMinuteCount({ leads, until }: Past): number {
  const [first] = leads;
  return first === undefined ? 0 : Math.max(0, Math.floor((until - lookAfter(first.receivedAt)) / MINUTE) + 1);
}

/** How many of some times in order lie before `at`. */
export function countBefore(times: readonly Instant[], at: Instant): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
