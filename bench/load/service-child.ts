import { PAGES_DIR } from '../../scripts/pages-ready.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';
import { readPolicy } from '../../src/engine/policy/read-policy.ts';
import { makeBundle } from '../../src/engine/release/bundle.ts';
import { startService } from '../../src/runtime/serve.ts';
import { grownPolicy } from './grown-policy.ts';
import { makeLive } from './make-live.ts';

/** The service with the shipped rules live, or with those of a grown company; its memory in MB, once a second, on standard error. */
const { router } = readPolicy(readRulesFolder('rules'));
if (!router) throw new Error('the shipped rules do not compile');
const service = await startService({ dataDir: process.argv[2] ?? '.', port: 0, pagesDir: PAGES_DIR, clock: () => Date.now() });
const policy = process.env.BENCH_POLICY === 'grown' ? grownPolicy(router.policy) : router.policy;
const bundle = makeBundle({ sequence: 1, parent: null, plan: null, policy, golden: [] });
await makeLive(service, bundle, 'fallback');
setInterval(() => process.stderr.write(`${Math.round(process.memoryUsage().rss / 1e6)}\n`), 1000).unref();
process.stdout.write(`${JSON.stringify({ url: service.url, token: service.tokens.intake, read: service.tokens.read })}\n`);
