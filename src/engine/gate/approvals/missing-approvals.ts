import type { Approval, NeededApproval } from '../../model/types.gen.ts';
import { fold } from '../../model/values/fold.ts';
import { matchPeople, type Seat } from './match-people.ts';
import { type ApprovalRules, holdersOf, refusalOf, sameLogin } from './read-approval.ts';

/** A role in which somebody must still approve. */
export interface MissingRole {
  readonly role: string;
  readonly n: number;
  /** Who could: holders of the role who have not been counted, and didn't make the change. */
  readonly who: readonly string[];
}

export interface ApprovalCount {
  /** Who was counted, each once. */
  readonly counted: readonly string[];
  readonly missing: readonly MissingRole[];
  /** `ana (reviewer) doesn't count: it is for another plan` */
  readonly refused: readonly string[];
}

/** Counts approvals against what a tier needs: each person once, in one of the roles that they approved in. */
export function countApprovals(
  needed: readonly NeededApproval[],
  approvals: readonly Approval[],
  rules: ApprovalRules,
): ApprovalCount {
  const judged = approvals.map(approval => ({ approval, why: refusalOf(approval, rules) }));
  const rolesOf = rolesByPerson(judged.flatMap(({ approval, why }) => (why === null ? [approval] : [])));
  // One seat more than there are people is enough to tell that somebody is missing.
  const seats: Seat[] = needed.flatMap(({ role, n }) =>
    Array.from({ length: Math.min(n, rolesOf.size + 1) }, () => ({ role })),
  );
  const people = matchPeople(seats, rolesOf);
  const counted = people.filter(person => person !== null);
  const missing = [...new Set(needed.map(({ role }) => role))].map(role => {
    const all = needed.filter(each => each.role === role).reduce((sum, { n }) => sum + n, 0);
    const taken = people.filter((person, i) => person !== null && seats[i]?.role === role).length;
    return { role, n: all - taken, who: whoCould(role, counted, rules) };
  });
  return {
    counted,
    missing: missing.filter(({ n }) => n > 0),
    refused: judged.flatMap(({ approval: { login, role }, why }) =>
      why === null ? [] : [`${login} (${role}) doesn't count: ${why}`],
    ),
  };
}

function rolesByPerson(approvals: readonly Approval[]): ReadonlyMap<string, ReadonlySet<string>> {
  const rolesOf = new Map<string, Set<string>>();
  for (const { login, role } of approvals) {
    const person = fold(login);
    rolesOf.set(person, (rolesOf.get(person) ?? new Set()).add(role));
  }
  return rolesOf;
}

const whoCould = (role: string, counted: readonly string[], { approvers, authors }: ApprovalRules): string[] =>
  holdersOf(approvers, role).filter(
    login => !counted.includes(fold(login)) && !authors.some(author => sameLogin(login, author)),
  );
