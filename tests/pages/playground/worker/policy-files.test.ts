import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../../src/engine/model/digest.ts';
import type { Policy } from '../../../../src/engine/model/types.gen.ts';
import { readPolicy } from '../../../../src/engine/policy/read-policy.ts';
import { policyFiles } from '../../../../src/pages/playground/worker/policy-files.ts';
import { readRulesFolder } from '../../../../src/workspace/read-rules-folder.ts';
import { aPolicy } from '../../../runtime/stage/a-policy.ts';

const read = (policy: Policy) => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return readPolicy(policyFiles(policy).map(({ path, text }) => ({ path, kind: 'file' as const, bytes: bytes(text) })));
};

describe('the files of a policy', () => {
  it.each(['rules', 'tests/policies/x-education/rules', 'tests/policies/olist/rules'])(
    'of %s read as the same policy',
    async folder => {
      const { router } = readPolicy(await readRulesFolder(folder));
      if (!router) throw new Error(`${folder} does not compile`);
      const again = read(router.policy);
      expect(again.findings).toEqual([]);
      expect(again.router?.release).toBe(router.release);
    },
  );

  it('keep rules apart that have another steward, and calendars with another boundary', () => {
    const policy = aPolicy({
      rules: aPolicy().rules.map((rule, n) => ({ ...rule, steward: n === 0 ? 'emea' : 'amer' })),
      calendars: [
        ...aPolicy().calendars,
        { id: 'other', zone: 'UTC', hours: { mon: ['09:00-10:00'] }, deadline_boundary: 'next_opening' },
      ],
    });
    const again = read(policy).router;
    expect(again && digestOf(again.policy)).toBe(digestOf(policy));
  });
});
