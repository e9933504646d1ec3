import { wilson } from '../../model/wilson.ts';

/** So many of so many. */
export interface Counted {
  readonly k: number;
  readonly n: number;
}

/** A share of the leads of a period, and which way is good. */
export interface Figure {
  readonly name: string;
  readonly good: 'high' | 'low';
  readonly before: Counted;
  readonly after: Counted;
}

export type Course = 'better' | 'worse' | 'no_difference' | 'too_few';

/** Below so many leads on either side nothing is said. */
const FEWEST = 20;

/** Whether two shares differ beyond chance: their 95 % intervals don't touch. Careful: small differences stay unsaid. */
export function differ(a: Counted, b: Counted): 'more' | 'fewer' | 'no_difference' | 'too_few' {
  if (Math.min(a.n, b.n) < FEWEST) return 'too_few';
  const [before, after] = [wilson(a.k, a.n), wilson(b.k, b.n)];
  if (after.from > before.to) return 'more';
  return after.to < before.from ? 'fewer' : 'no_difference';
}

/** What became of a figure. */
export function courseOf({ good, before, after }: Figure): Course {
  const way = differ(before, after);
  if (way === 'no_difference' || way === 'too_few') return way;
  return (way === 'more') === (good === 'high') ? 'better' : 'worse';
}
