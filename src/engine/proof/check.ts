import type { Finding } from '../model/types.gen.ts';
import type { Places } from '../policy/places.ts';
import type { Router } from '../policy/router.ts';

/** What a check looks at: a policy that compiles, where its parts stand, and the day for `review_by`. */
export interface Subject {
  readonly router: Router;
  readonly places: Places;
  /** The local day of the question, `YYYY-MM-DD`. */
  readonly today: string;
}

/** One kind of finding: looks at a policy and says each place where it is wrong. Never throws. */
export type Check = (subject: Subject) => Finding[];
