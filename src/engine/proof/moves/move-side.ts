import type { ChainLink, MoveSide, PolicyRule } from '../../model/types.gen.ts';
import type { Router, RulePlan } from '../../policy/router.ts';
import { endsOpen } from '../chain.ts';

/** A chain as a move shows it: its first rule, and in `then` what the later layers say after `next`. */
export function moveSide(router: Router, chain: readonly RulePlan[], rules: ReadonlyMap<string, PolicyRule>): MoveSide {
  const links = chain.map(({ id }) => linkOf(rules.get(id)));
  const [first, ...then] = endsOpen(chain) ? [...links, nothing(router)] : links;
  return then.length ? { ...(first ?? nothing(router)), then } : (first ?? nothing(router));
}

export const rulesById = (router: Router): ReadonlyMap<string, PolicyRule> =>
  new Map(router.policy.rules.map(rule => [rule.id, rule]));

function linkOf(rule: PolicyRule | undefined): ChainLink {
  if (!rule) throw new Error('internal: a chain names a rule that its policy does not have');
  const { id, assign, otherwise } = rule;
  return otherwise === undefined ? { rule: id, assign } : { rule: id, assign, otherwise };
}

/** Nothing matched, at the start or after `next`: the fallback queue takes the lead. */
const nothing = (router: Router): ChainLink => ({ rule: null, assign: { queue: router.fallback } });

/** The outcome of a chain without the names of its rules: two leads with the same text don't move. */
export function outcomeText(router: Router, chain: readonly RulePlan[]): string {
  const outcomes = chain.map(rule => rule.outcome);
  return (endsOpen(chain) ? [...outcomes, `fallback ${router.fallback}`] : outcomes).join(' then ');
}
