import { finding } from '../../model/finding.ts';
import type { EscalationPolicy, Finding } from '../../model/types.gen.ts';
import { readDuration } from '../../time/duration.ts';
import type { Check, Subject } from '../check.ts';

/** An escalation that could end nowhere: levels that are not 1 to 4 in rising time, or a role without an active person. */
export const check: Check = subject => [
  ...subject.router.policy.escalation.policies.flatMap(policy => holesInLevels(subject, policy)),
  ...emptyRoles(subject),
];

function holesInLevels({ places }: Subject, policy: EscalationPolicy): Finding[] {
  const levels = policy.levels ?? [];
  const say = (says: string, path: (string | number)[]) =>
    finding('escalation-hole', places.at('escalation policy', policy.id, path), {
      says: `The escalation ${policy.id} ${says}.`,
      why: 'An open incident must reach L1 recovery, L2 operations, L3 engineering and L4 leadership, one after the other.',
    });
  if (levels.map(level => level.level).join(' ') !== '1 2 3 4')
    return [
      say(`has the levels ${levels.map(level => level.level).join(', ') || 'none'} instead of 1, 2, 3, 4`, ['levels']),
    ];
  return levels.flatMap((level, i) => {
    const before = levels[i - 1];
    if (!before || after(level.after) > after(before.after)) return [];
    const says = `has level ${level.level} after ${level.after}, no later than level ${before.level}`;
    return [say(says, ['levels', i, 'after'])];
  });
}

const after = (text: string): number => readDuration(text, { allowZero: true })?.ms ?? 0;

function emptyRoles({ router, places }: Subject): Finding[] {
  return Object.entries(router.policy.escalation.roles).flatMap(([id, role]) => {
    const active = (role.people ?? []).some(person => router.reps.get(person)?.rep.active !== false);
    if (active) return [];
    const says = `The escalation role ${id} has no active person.`;
    return [
      finding('escalation-hole', places.at('role', id), {
        says,
        why: 'Its level would reach nobody. Name an active person.',
      }),
    ];
  });
}
