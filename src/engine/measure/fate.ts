import { type Clock, observe, type PromisedLead } from './observed.ts';
import type { PromiseBook } from './promises.ts';

/**
 * What became of a promise. Undecided: nobody has had the lead yet, the time is not over yet, or the lead was closed
 * before that without what was promised: then nobody will ever know.
 */
export type Fate = 'kept' | 'broken' | 'undecided';

/** The fate of one lead's promise that a clock runs at most `bar` working milliseconds. */
export function fateOf(clock: Clock, lead: PromisedLead, bar: number, book: PromiseBook, now: number): Fate {
  const time = observe(clock, lead, book, now);
  if (time === null) return 'undecided';
  if (time.ms > bar) return 'broken';
  return time.open ? 'undecided' : 'kept';
}
