import { inReadingOrder } from '../model/finding.ts';
import type { RulesFile } from '../model/rules-file.ts';
import type { CheckResult } from '../model/types.gen.ts';
import type { LeadKeys } from '../policy/condition.ts';
import { type PolicyReading, readPolicy } from '../policy/read-policy.ts';
import type { Router } from '../policy/router.ts';
import { type Budget, NODES_ALONE } from './budget.ts';
import type { Check, ProofCheck } from './check.ts';
import { check as alertThatCannotFire } from './checks/alert-that-cannot-fire.ts';
import { check as conflictingRules } from './checks/conflicting-rules.ts';
import { check as duplicateRule } from './checks/duplicate-rule.ts';
import { check as duplicateValue } from './checks/duplicate-value.ts';
import { check as emptyList } from './checks/empty-list.ts';
import { check as emptyTeam } from './checks/empty-team.ts';
import { check as escalationHole } from './checks/escalation-hole.ts';
import { check as expiredReview } from './checks/expired-review.ts';
import { check as freezeInDstGap } from './checks/freeze-in-dst-gap.ts';
import { check as inactiveOwner } from './checks/inactive-owner.ts';
import { check as invariantBroken } from './checks/invariant-broken.ts';
import { check as queueWithoutEnd } from './checks/queue-without-end.ts';
import { check as shadowedRule } from './checks/shadowed-rule.ts';
import { check as slaGap } from './checks/sla-gap.ts';
import { check as slaOverlap } from './checks/sla-overlap.ts';
import { check as stewardsDiffer } from './checks/stewards-differ.ts';
import { check as teamWithoutHours } from './checks/team-without-hours.ts';
import { check as uncoveredLeads } from './checks/uncovered-leads.ts';
import { check as unusedList } from './checks/unused-list.ts';
import type { Codeowners } from './codeowners.ts';
import { provePolicy } from './prove.ts';

const CHECKS: readonly Check[] = [
  inactiveOwner,
  emptyTeam,
  teamWithoutHours,
  queueWithoutEnd,
  slaGap,
  slaOverlap,
  escalationHole,
  alertThatCannotFire,
  expiredReview,
  unusedList,
  emptyList,
  duplicateValue,
  freezeInDstGap,
  stewardsDiffer,
];

/** The questions that a proof answers. */
const PROOF_CHECKS: readonly ProofCheck[] = [
  conflictingRules,
  duplicateRule,
  shadowedRule,
  uncoveredLeads,
  invariantBroken,
];

/** A rules folder, judged: what it reads as, and every finding in reading order. */
export interface Checked {
  readonly reading: PolicyReading;
  readonly result: CheckResult;
  /** Some file could not be read at all, or holds a construct that is refused. */
  readonly unreadable: boolean;
}

/** Past leads as a policy reads them: beside each uncovered region stands how many of them are in it. */
export type PastLeads = (router: Router) => readonly LeadKeys[];

/** What lies beside the rules and may be looked at too. */
export interface Beside {
  readonly past?: PastLeads | null;
  readonly codeowners?: Codeowners | null;
}

/** Everything that can be said of a rules folder. `today` is YYYY-MM-DD. */
export function checkPolicy(
  files: readonly RulesFile[],
  today: string,
  budget: Budget = NODES_ALONE,
  beside: Beside = {},
): Checked {
  const reading = readPolicy(files);
  const { findings: found, proof } = judgeCompiled(reading, today, budget, beside);
  const findings = inReadingOrder([...reading.findings, ...found]);
  return {
    reading,
    result: { ok: findings.every(f => f.level !== 'error'), proof, findings },
    unreadable: findings.some(f => f.code === 'yaml'),
  };
}

/** A policy that does not compile cannot be proved anything about. */
function judgeCompiled(
  { router, places }: PolicyReading,
  today: string,
  budget: Budget,
  { past, codeowners = null }: Beside,
): Pick<CheckResult, 'findings' | 'proof'> {
  if (!router) return { findings: [], proof: 'not_proven' };
  const subject = { router, places, today, codeowners };
  const proof = provePolicy(router, budget);
  const proved = { ...subject, proof, past: past?.(router) ?? null };
  const told = PROOF_CHECKS.flatMap(check => check(proved));
  return { findings: [...CHECKS.flatMap(check => check(subject)), ...told], proof: proof.verdict };
}
