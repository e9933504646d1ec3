import type { Policy, PolicyRule } from '../../model/types.gen.ts';
import type { Mutant, MutantPlace } from './mutant.ts';

/** The policy with a mutant's mistake in it; all else is the same value, not a copy. */
export function applyMutant(policy: Policy, { kind, at, to }: Mutant): Policy {
  if (kind === 'drop_rule') return { ...policy, rules: without(policy.rules, at.id) };
  switch (at.group) {
    case 'rule':
      return { ...policy, rules: changed(policy.rules, at, to) };
    case 'segment':
      return { ...policy, segments: changed(policy.segments, at, to) };
    case 'list':
      return { ...policy, lists: changed(policy.lists, at, to) };
  }
}

/** A rule that is gone can't be accepted by another either. */
function without(rules: readonly PolicyRule[], id: string): PolicyRule[] {
  return rules
    .filter(rule => rule.id !== id)
    .map(rule => (rule.accepts ? { ...rule, accepts: rule.accepts.filter(other => other !== id) } : rule));
}

const changed = <T extends { readonly id: string }>(
  things: readonly T[],
  { id, path }: MutantPlace,
  to: unknown,
): T[] => things.map(thing => (thing.id === id ? (withPart(thing, path, to) as T) : thing));

function withPart(value: unknown, path: MutantPlace['path'], to: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.with(Number(key), withPart(value[Number(key)], rest, to));
  const entries = new Map(Object.entries(value ?? {}));
  return Object.fromEntries(entries.set(String(key), withPart(entries.get(String(key)), rest, to)));
}
