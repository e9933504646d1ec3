import type { Finding } from '../model/types.gen.ts';
import type { LeadKeys } from '../policy/condition.ts';
import type { Places } from '../policy/places.ts';
import type { Router } from '../policy/router.ts';
import type { Codeowners } from './codeowners.ts';
import type { Proof } from './proof.ts';

/** What a check looks at: a policy that compiles, where its parts stand, and the day for `review_by`. */
export interface Subject {
  readonly router: Router;
  readonly places: Places;
  /** The local day of the question, `YYYY-MM-DD`. */
  readonly today: string;
  /** The CODEOWNERS file beside the rules; absent or null where there is none. */
  readonly codeowners?: Codeowners | null;
}

/** A policy with all that was proved of it, once for all checks that tell of it. */
export interface ProvedSubject extends Subject {
  readonly proof: Proof;
  /** Past leads as this policy reads them; null when none were given. */
  readonly past: readonly LeadKeys[] | null;
}

/** One kind of finding: looks at a policy and says each place where it is wrong. Never throws. */
export type Check = (subject: Subject) => Finding[];

/** The same for what only a proof can know. */
export type ProofCheck = (subject: ProvedSubject) => Finding[];
