import { fold } from '../../model/values/fold.ts';
import type { Router } from '../../policy/router.ts';

/** Folded text → the spelling that a rule, segment, invariant or list uses: what a person reads is what a person wrote. */
export function spellings(routers: readonly Router[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const keep = (value: unknown): void => {
    if (typeof value === 'string') {
      const key = fold(value);
      if (!found.has(key)) found.set(key, value.trim());
    } else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) keep(part);
  };
  for (const { policy } of routers) {
    for (const { when } of [...policy.rules, ...policy.segments, ...policy.invariants]) keep(when);
    for (const { values } of policy.lists) keep(values);
  }
  return found;
}
