import type { Policy } from '../../engine/model/types.gen.ts';

/**
 * The built-in way back of last resort: the same company without its rules, so that every lead waits in its fallback
 * queue with reason `no_rule`, and still reaches that queue's person in time.
 */
export function fallbackPolicy(policy: Policy): Policy {
  return { ...policy, rules: [], sources: policy.sources.map(source => ({ ...source, on_missing: 'route' })) };
}
