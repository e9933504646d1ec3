import type { Approval, Approvers, Plan } from '../../model/types.gen.ts';
import { fold } from '../../model/values/fold.ts';
import { namesPlan } from '../../replay/plan.ts';
import { type Instant, readInstant } from '../../time/instant.ts';

/** What approvals are held against. The approvers are the base's. */
export interface ApprovalRules {
  readonly plan: Plan;
  readonly approvers: Approvers;
  /** Names of those who made the change, as far as they are known. */
  readonly authors: readonly string[];
  readonly now: Instant;
}

/** Why an approval doesn't count; null when it does. Logins are compared without regard to case, as GitHub does. */
export function refusalOf({ plan, login, role, at }: Approval, rules: ApprovalRules): string | null {
  if (!namesPlan(plan, rules.plan)) return 'it is for another plan';
  if (!holdersOf(rules.approvers, role).some(holder => sameLogin(holder, login))) return `they are no ${role}`;
  if (rules.authors.some(author => sameLogin(author, login))) return 'they made the change';
  const when = readInstant(at);
  if (when === null) return 'its time is no instant';
  return when > rules.now ? 'it lies in the future' : null;
}

/** Who holds a role; nobody where the base doesn't say. */
export const holdersOf = (approvers: Approvers, role: string): readonly string[] =>
  Object.hasOwn(approvers, role) ? (approvers[role] ?? []) : [];

export const sameLogin = (a: string, b: string): boolean => fold(a) === fold(b);
