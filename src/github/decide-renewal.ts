import { type Instant, readInstant } from '../engine/time/instant.ts';
import type { CompiledWindow } from '../engine/time/windows.ts';
import type { Review, Run } from './things.ts';

export type Renewal =
  | { readonly kind: 'renew'; readonly run: number; readonly why: string }
  | { readonly kind: 'leave'; readonly why: string };

/** What a verdict may have missed since it was given. */
export interface Since {
  readonly windows: readonly CompiledWindow[];
  readonly reviews: readonly Review[];
  readonly now: Instant;
}

/** GitHub repeats no run that is older. */
const OLDEST = 29 * 24 * 60 * 60_000;

/** Whether the verdict on a commit is to be asked for again: a freeze began or ended, or a review came, since its run. */
export function decideRenewal(runs: readonly Run[], { windows, reviews, now }: Since): Renewal {
  const [last] = runs.filter(({ event }) => event === 'pull_request').sort((a, b) => b.id - a.id);
  if (!last) return leave('it has no run yet');
  if (last.status !== 'completed') return leave('its run is not finished');
  const began = readInstant(last.startedAt);
  if (began === null) return leave('its run says no time');
  if (now - began > OLDEST) return leave('its run is too old to be repeated: push, or close and open it');
  const border = windows.find(window => bordersWithin(window, began, now));
  if (border) return { kind: 'renew', run: last.id, why: `the window ${border.id} began or ended` };
  const review = reviews.some(({ at }) => (readInstant(at) ?? Number.NEGATIVE_INFINITY) > began);
  return review ? { kind: 'renew', run: last.id, why: 'a review came' } : leave('nothing changed');
}

const leave = (why: string): Renewal => ({ kind: 'leave', why });

const bordersWithin = (window: CompiledWindow, after: Instant, until: Instant): boolean =>
  window.between(after, until + 1).some(({ from, to }) => [from, to].some(at => at > after && at <= until));
