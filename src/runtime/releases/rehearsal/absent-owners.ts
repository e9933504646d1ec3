import type { Router, TargetPlan } from '../../../engine/policy/router.ts';
import { presenceOf } from '../../roster/presence.ts';
import type { Instant } from '../../store/rows.ts';

/**
 * Who is named as the end of a lead and isn't active today, one sentence each: by rules, queues, and whole teams. Away is
 * no obstacle: who is away comes back.
 */
export function absentOwners(router: Router, now: Instant): string[] {
  const isGone = (rep: string): boolean => {
    const presence = presenceOf(router, rep, now);
    return presence === 'inactive' || presence === 'unknown';
  };
  return [...namedByRules(router, isGone), ...namedByQueues(router, isGone), ...emptyTeams(router, isGone)];
}

type IsGone = (rep: string) => boolean;

function namedByRules({ rules }: Router, isGone: IsGone): string[] {
  return rules.flatMap(({ id, assign, otherwise }) =>
    [assign, otherwise]
      .filter((target): target is Extract<TargetPlan, { kind: 'rep' }> => isRep(target) && isGone(target.rep))
      .map(({ rep }) => `rule ${id} names ${rep}, who is not active`),
  );
}

const isRep = (target: TargetPlan | 'next' | null): target is Extract<TargetPlan, { kind: 'rep' }> =>
  target !== null && target !== 'next' && target.kind === 'rep';

function namedByQueues({ queues }: Router, isGone: IsGone): string[] {
  return [...queues.values()].flatMap(({ id, on_expiry: end }) =>
    end && 'owner' in end && isGone(end.owner) ? [`queue ${id} ends at ${end.owner}, who is not active`] : [],
  );
}

function emptyTeams({ teams, rules }: Router, isGone: IsGone): string[] {
  const used = new Set(rules.flatMap(({ assign, otherwise }) => [assign, otherwise].flatMap(teamOf)));
  return [...teams].flatMap(([id, { members }]) =>
    used.has(id) && members.every(member => isGone(member.id)) ? [`team ${id} has nobody active`] : [],
  );
}

const teamOf = (target: TargetPlan | 'next' | null): string[] =>
  target !== null && target !== 'next' && target.kind === 'team' ? [target.team] : [];
