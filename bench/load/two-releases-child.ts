import type { Policy } from '../../src/engine/model/types.gen.ts';
import { readPolicy } from '../../src/engine/policy/read-policy.ts';
import { makeBundle } from '../../src/engine/release/bundle.ts';
import { startService } from '../../src/runtime/serve.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';
import { makeLive } from './make-live.ts';

/** The service with the shipped rules, and over them a release that leaves out every other rule; the way back is rehearsed. */
const { router } = readPolicy(readRulesFolder('rules'));
if (!router) throw new Error('the shipped rules do not compile');
const service = await startService({ dataDir: process.argv[2] ?? '.', port: 0, clock: () => Date.now() });
const fewer: Policy = { ...router.policy, rules: router.policy.rules.filter(({ default: last }, i) => last || i % 2) };
const bundles = [router.policy, fewer].map((policy, i) =>
  makeBundle({ sequence: i + 1, parent: null, plan: null, policy, golden: [] }),
);
for (const [i, bundle] of bundles.entries()) await makeLive(service, bundle, bundles[i - 1]?.id ?? 'fallback');
const { intake, read, rollback } = service.tokens;
process.stdout.write(`${JSON.stringify({ url: service.url, token: intake, read, rollback })}\n`);
