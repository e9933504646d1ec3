import type { Bundle, Policy } from '../../../src/engine/model/types.gen.ts';
import { makeBundle } from '../../../src/engine/release/bundle.ts';
import { aPolicy } from './a-policy.ts';

/** A bundle that verifies, of a policy that compiles. */
export const aBundle = (sequence = 1, parent: string | null = null, policy: Policy = aPolicy()): Bundle =>
  makeBundle({ sequence, parent, plan: null, policy, golden: [] });
