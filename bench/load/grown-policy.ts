import type { Policy } from '../../src/engine/model/types.gen.ts';
import { domainName } from '../workload/leads.ts';

const REPS = 500;
const RULES = 300;

/**
 * The shipped policy when the company has grown to 500 people and 300 rules: each rep has colleagues in the same teams,
 * and more accounts are named. Nobody's capacity ends, for ten minutes of load bring each of them more than a week does.
 */
export function grownPolicy(policy: Policy): Policy {
  const colleagues = colleaguesOf(policy.reps.map(({ id }) => id));
  const alike = (id: string): readonly string[] => colleagues.get(id) ?? [id];
  return {
    ...policy,
    reps: policy.reps.flatMap(({ capacity: _, ...rep }) =>
      alike(rep.id).map(id => ({ ...rep, id, email: `${id}@example.com` })),
    ),
    teams: policy.teams.map(team => ({
      ...team,
      members: team.members.flatMap(member => alike(member.rep).map(rep => ({ ...member, rep }))),
    })),
    rules: [...policy.rules, ...namedAccounts(policy, [...colleagues.values()].flat())],
  };
}

/** Rep → the rep and the colleagues, as many for each as make so many people together. */
function colleaguesOf(reps: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const many = (i: number) => Math.floor(REPS / reps.length) + (i < REPS % reps.length ? 1 : 0);
  return new Map(reps.map((id, i) => [id, [id, ...Array.from({ length: many(i) - 1 }, (_, n) => `${id}.${n + 2}`)]]));
}

function namedAccounts({ rules }: Policy, owners: readonly string[]): Policy['rules'] {
  const pattern = rules.find(({ layer }) => layer === 'named_account');
  if (!pattern) throw new Error('the shipped rules name no account');
  return Array.from({ length: RULES - rules.length }, (_, i) => ({
    ...pattern,
    id: `named-${i}`,
    when: { email_domain: domainName(i) },
    assign: { owner: owners[i % owners.length] ?? '' },
  }));
}
