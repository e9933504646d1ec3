import { byteOrder } from '../../model/place.ts';
import type { Policy, PolicyRule, Target } from '../../model/types.gen.ts';
import { type Mutant, mutant } from './mutant.ts';

/** Each target of each rule, with another team, owner or queue in its place; none where there is no other. */
export const swapTargets = (policy: Policy): Mutant[] =>
  policy.rules.flatMap(rule => [
    ...swapped(policy, rule, 'assign', rule.assign),
    ...(rule.otherwise === undefined || rule.otherwise === 'next'
      ? []
      : swapped(policy, rule, 'otherwise', rule.otherwise)),
  ]);

function swapped(policy: Policy, rule: PolicyRule, part: 'assign' | 'otherwise', target: Target): Mutant[] {
  const [[kind, from] = ['', '']] = Object.entries(target) as [string, string][];
  const to = nextAfter(from, namesLike(policy, kind, from));
  if (to === null) return [];
  const says = `The rule ${rule.id} names the ${kind} ${to} instead of ${from} under \`${part}\`.`;
  return [mutant('swap_target', { group: 'rule', id: rule.id, path: [part, kind] }, from, to, says)];
}

/** The names that could stand there: an owner that is a rep field is exchanged for another rep field, if there is one. */
function namesLike(policy: Policy, kind: string, from: string): string[] {
  if (kind === 'team') return policy.teams.map(team => team.id);
  if (kind === 'queue') return policy.queues.map(queue => queue.id);
  const repFields = Object.entries(policy.lead.fields).flatMap(([id, field]) => (field.type === 'rep' ? [id] : []));
  const reps = policy.reps.filter(rep => rep.active !== false).map(rep => rep.id);
  return repFields.includes(from) && repFields.length > 1 ? repFields : reps;
}

/** The next name in byte order, the first after the last; null when there is no other. */
function nextAfter(from: string, names: readonly string[]): string | null {
  const others = names.filter(name => name !== from).sort(byteOrder);
  return others.find(name => byteOrder(name, from) > 0) ?? others[0] ?? null;
}
