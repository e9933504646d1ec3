import type { Finding } from '../model/types.gen.ts';
import type { Places } from '../policy/places.ts';
import type { Router } from '../policy/router.ts';

/** A policy that compiles, as the checks see it. */
export interface Subject {
  readonly router: Router;
  readonly places: Places;
  /** The day of the check, YYYY-MM-DD. */
  readonly today: string;
}

/** One question about a policy that compiles: what is wrong, each with its place. None: nothing is. */
export type Check = (subject: Subject) => readonly Finding[];
