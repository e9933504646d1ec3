import { digestOf } from '../../../src/engine/model/digest.ts';
import type { Bundle, Policy } from '../../../src/engine/model/types.gen.ts';
import { aPolicy } from './a-policy.ts';

/** A bundle that verifies, of a policy that compiles. */
export function aBundle(sequence = 1, parent: string | null = null, policy: Policy = aPolicy()): Bundle {
  const content = {
    format: 'leadrail-bundle/1',
    sequence,
    parent,
    plan: null,
    evaluator: `sha256:${'e'.repeat(64)}`,
    policy,
    golden: [],
  } as const;
  return { ...content, id: digestOf(content) };
}
