import type { Finding } from '../../../src/engine/model/types.gen.ts';
import { checkPolicy } from '../../../src/engine/proof/check-policy.ts';
import { smallFiles, type Texts } from '../policy/small-policy.ts';

/** The findings of one check on the small policy with some files replaced. A test means its policy to compile. */
export function findingsOf(code: Finding['code'], texts: Texts, today = '2026-11-24'): Finding[] {
  const { reading, result } = checkPolicy(smallFiles(texts), today);
  if (!reading.router) throw new Error(`the policy does not compile: ${JSON.stringify(reading.findings)}`);
  return result.findings.filter(found => found.code === code);
}
