import type { Overridden } from '../roster/override-reps.ts';
import { Problem } from './problem.ts';

/** How many fields were changed. Throws a `Problem` when nothing was. */
export function overridden(done: Overridden, field: string): number {
  switch (done.kind) {
    case 'done':
      return done.changed;
    case 'not_ready':
      throw new Problem('not-ready', 'no release is active yet: nobody is known');
    case 'unknown':
      throw new Problem('not-found', `the live rules know no rep ${done.reps.join(', ')}`, { field });
  }
}
