import { finding, type Level } from '../../model/finding.ts';
import type { At } from '../../model/place.ts';
import type { Finding } from '../../model/types.gen.ts';
import type { TargetPlan } from '../../policy/router.ts';
import type { Check, Subject } from '../check.ts';

/** Leads, queues or incidents that would end at somebody who is not here any more. */
export const check: Check = subject => [
  ...ownersOfRules(subject),
  ...endsOfQueues(subject),
  ...peopleOfRoles(subject),
  ...membersOfTeams(subject),
];

const isInactive = ({ router }: Subject, rep: string): boolean => router.reps.get(rep)?.rep.active === false;

function say(rep: string, where: string, at: At, rules: readonly string[] = [], level: Level = 'error'): Finding {
  const says = `${where} names ${rep}, who is inactive.`;
  const why =
    level === 'error'
      ? 'Nobody would get the lead. Name an active rep.'
      : 'The team never picks them. Take them out, or set them active.';
  return finding('inactive-owner', at, { says, why }, { rules, level });
}

function ownersOfRules(subject: Subject): Finding[] {
  return subject.router.rules.flatMap(rule =>
    (['assign', 'otherwise'] as const).flatMap(part => {
      const target: TargetPlan | 'next' | null = rule[part];
      if (target === null || target === 'next' || target.kind !== 'rep' || !isInactive(subject, target.rep)) return [];
      return [
        say(target.rep, `\`${part}\` of the rule ${rule.id}`, subject.places.at('rule', rule.id, [part, 'owner']), [
          rule.id,
        ]),
      ];
    }),
  );
}

function endsOfQueues(subject: Subject): Finding[] {
  return subject.router.policy.queues.flatMap(({ id, on_expiry: end }) =>
    end && 'owner' in end && isInactive(subject, end.owner)
      ? [say(end.owner, `\`on_expiry\` of the queue ${id}`, subject.places.at('queue', id, ['on_expiry', 'owner']))]
      : [],
  );
}

function peopleOfRoles(subject: Subject): Finding[] {
  return Object.entries(subject.router.policy.escalation.roles).flatMap(([id, role]) =>
    (role.people ?? []).flatMap((person, i) =>
      isInactive(subject, person)
        ? [say(person, `The escalation role ${id}`, subject.places.at('role', id, ['people', i]))]
        : [],
    ),
  );
}

function membersOfTeams(subject: Subject): Finding[] {
  return subject.router.policy.teams.flatMap(team =>
    (team.members ?? []).flatMap(({ rep }, i) =>
      isInactive(subject, rep)
        ? [say(rep, `The team ${team.id}`, subject.places.at('team', team.id, ['members', i, 'rep']), [], 'warning')]
        : [],
    ),
  );
}
