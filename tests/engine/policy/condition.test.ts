import { describe, expect, it } from 'vitest';
import { compilePolicy } from '../../../src/engine/policy/compile-policy.ts';
import { matches } from '../../../src/engine/policy/condition.ts';
import { smallRouter } from './small-policy.ts';

const berlin = { op: 'in', slot: 0, keys: new Set(['berlin']), list: null } as const;

describe('a condition without any test, given to the engine anyway', () => {
  it.each([
    { all: [], any: null },
    { all: [], any: [] },
    { all: [], any: [[]] },
    { all: [berlin], any: [] },
    { all: [berlin], any: [[], []] },
  ])('matches nothing: %j', condition => expect(matches(condition, ['berlin'])).toBe(false));

  it('is not the same as a default, which matches every lead', () => expect(matches(null, [])).toBe(true));
});

describe('a policy out of a bundle', () => {
  it('compiles to the same release, though its parts stand nowhere', () => {
    const { policy, release } = smallRouter();
    const compiled = compilePolicy(JSON.parse(JSON.stringify(policy)));
    expect(compiled.ok && compiled.router.release).toBe(release);
  });

  it('is refused as a folder would be', () => {
    const policy = JSON.parse(JSON.stringify(smallRouter().policy));
    policy.rules[0].when = {};
    policy.rules[0].assign = { team: 'berln' };
    const compiled = compilePolicy(policy);
    expect(compiled.ok ? [] : compiled.findings.map(({ code, at }) => [code, at.file])).toEqual([
      ['schema', null],
      ['unknown-reference', null],
    ]);
  });
});
