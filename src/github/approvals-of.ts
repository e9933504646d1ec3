import type { Approval, Governance } from '../engine/model/types.gen.ts';
import type { Review } from './things.ts';

/** A pull request's reviews, and what they are judged by. */
export interface Reviewed {
  readonly reviews: readonly Review[];
  /** The commit that the plan was computed from. */
  readonly head: string;
  /** Nobody approves their own change. */
  readonly author: string;
  /** The plan's hash. */
  readonly plan: string;
  /** Roles with their GitHub logins, as the base has them: a change can't name its own approvers. */
  readonly approvers: NonNullable<Governance['approvers']>;
}

/**
 * Who approves the plan: one entry for each role of each person whose last word is an approving review of exactly this
 * commit. A comment takes nothing back; asking for changes, or a dismissal, does.
 */
export function approvalsOf({ reviews, head, author, plan, approvers }: Reviewed): Approval[] {
  const approving = [...lastWords(reviews).values()].filter(
    ({ state, commit, login }) => state === 'APPROVED' && commit === head && !sameLogin(login, author),
  );
  return approving.flatMap(({ login, at }) => rolesOf(approvers, login).map(role => ({ plan, login, role, at })));
}

const WORDS = ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'];

/** The last review of each person that says yes or no; GitHub lists reviews in the order in which they were given. */
function lastWords(reviews: readonly Review[]): ReadonlyMap<string, Review> {
  const said = reviews.filter(({ state, login, at }) => WORDS.includes(state) && login !== '' && at !== '');
  return new Map(said.map(review => [review.login.toLowerCase(), review]));
}

const rolesOf = (approvers: Reviewed['approvers'], login: string): string[] =>
  Object.entries(approvers).flatMap(([role, logins]) => (logins.some(each => sameLogin(each, login)) ? [role] : []));

/** GitHub's logins ignore case. */
const sameLogin = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
