import type { Condition, LeadKeys } from '../../policy/condition.ts';
import type { Router } from '../../policy/router.ts';
import { chainOf } from '../../proof/chain.ts';
import type { Wish } from './wish.ts';

/** What keeps a lead from being the one that is wished for: something that takes it first, or a field that it lacks. */
export type Obstacle =
  | { readonly kind: 'taken'; readonly by: Condition }
  | { readonly kind: 'waits'; readonly slots: readonly number[] };

/** The first obstacle of a lead that meets the wish's own tests; null when it is what is wished for. */
export function obstacleOf(router: Router, wish: Wish, keys: LeadKeys): Obstacle | null {
  const segment = keys[router.slots.segment];
  if (wish.segment !== null && segment !== wish.segment)
    return { kind: 'taken', by: router.segments.find(({ id }) => id === segment)?.condition ?? null };
  if (wish.rule === null) return null;
  const lacking = lackingOf(router, keys);
  if (lacking.length > 0) return { kind: 'waits', slots: lacking };
  const chain = chainOf(router, keys);
  const { index } = wish.rule;
  if (chain.some(rule => rule.index === index)) return null;
  return { kind: 'taken', by: chain.findLast(rule => rule.index < index)?.condition ?? null };
}

/** The fields for which the lead waits before any rule is asked. */
export function lackingOf(router: Router, keys: LeadKeys): number[] {
  const plan = router.sources.get(String(keys[router.slots.source]));
  if (plan?.source.on_missing !== 'queue') return [];
  return plan.requires.map(field => router.slots.of.get(field) ?? -1).filter(slot => keys[slot] === undefined);
}
