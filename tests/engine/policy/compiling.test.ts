import { describe, expect, it } from 'vitest';
import { policyOf } from '../../../bench/workload/policy.ts';
import { rulesOf } from '../../../bench/workload/rules.ts';
import type { Steps } from '../../../src/engine/model/at-once.ts';
import { compilePolicy, compiling } from '../../../src/engine/policy/compile-policy.ts';
import { makeBundle, readBundle, readingBundle } from '../../../src/engine/release/bundle.ts';

/** How often a long work pauses, and what comes of it. */
function counted<T>(steps: Steps<T>): { readonly pauses: number; readonly value: T } {
  for (let pauses = 0; ; pauses += 1) {
    const { done, value } = steps.next();
    if (done) return { pauses, value };
  }
}

const policy = policyOf(rulesOf(1, 1000));

describe('a release of many rules', () => {
  it('is compiled with pauses, so that leads go between, and is the same in the end', () => {
    const { pauses, value } = counted(compiling(policy));
    expect(pauses).toBeGreaterThan(15);
    const whole = compilePolicy(policy);
    expect(value.ok && whole.ok && value.router.release === whole.router.release).toBe(true);
  });

  it('is read with pauses, and refused as it would be at once', () => {
    const bundle = makeBundle({ sequence: 1, parent: null, plan: null, policy, golden: [] });
    expect(counted(readingBundle(bundle, 'today'))).toEqual({
      pauses: expect.any(Number),
      value: { ok: true, bundle },
    });
    expect(counted(readingBundle(bundle, 'today')).pauses).toBeGreaterThan(2);
    const forged = { ...bundle, sequence: 2 };
    expect(counted(readingBundle(forged, 'today')).value).toEqual(readBundle(forged));
  });
});
