import type { Finding, Impact, Verdict } from '../../engine/model/types.gen.ts';

/** All that a comment tells. Every text in it may come from a stranger; the comment escapes each. */
export interface CommentFacts {
  readonly verdict: Verdict;
  /** Null where nothing could be replayed, e.g. when the rules don't compile. */
  readonly impact: Impact | null;
  readonly findings: {
    /** Those that the base does not have. */
    readonly fresh: readonly Finding[];
    /** How many the base has already. */
    readonly known: number;
  };
  /** The commit that the change is compared with. */
  readonly base: string;
  /** The commit that the pull request ends with. */
  readonly head: string;
  readonly run: {
    /** Where the whole report is; left out unless it is a plain web address. */
    readonly url: string;
    /** Whether the run itself ended well: the verdict never says yes for one that did not. */
    readonly passed: boolean;
  };
}

/** Whether the change may ship: the gates and the run that asked them both say so. */
export const mayShip = ({ verdict, run }: CommentFacts): boolean => verdict.verdict === 'pass' && run.passed;

/** Whether base and head are the same policy, so that there is nothing to tell. */
export const changesNothing = ({ impact }: CommentFacts): boolean =>
  impact !== null && impact.base !== null && impact.base === impact.head;
