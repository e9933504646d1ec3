import { leadsOf } from './workload/leads.ts';
import { rulesOf } from './workload/rules.ts';
import { policyOf } from './workload/policy.ts';
import { compilePolicy } from '../src/engine/policy/compile-policy.ts';
import { compiledMatcher } from '../src/engine/policy/matching/compiled-matcher.ts';
import { linearMatcher } from '../src/engine/policy/linear-matcher.ts';
import { normaliseLead } from '../src/engine/routing/normalise-lead.ts';
const N = Number(process.argv[2]);
const opt = process.argv[3] ? JSON.parse(process.argv[3]) : undefined;
const set = rulesOf(1, N);
const t0 = performance.now();
const c = compilePolicy(policyOf(set));
if (!c.ok) { console.log(c.findings.slice(0,3)); process.exit(1); }
const router = c.router;
const t1 = performance.now();
const ms = []; let m;
for (let i = 0; i < 3; i++) { const a = performance.now(); m = compiledMatcher(router.rules, opt); ms.push(performance.now() - a); }
globalThis.gc?.(); const u0 = process.memoryUsage();
const m2 = compiledMatcher(router.rules, opt);
globalThis.gc?.(); const u1 = process.memoryUsage();
const mb = (u1.heapUsed + u1.arrayBuffers - u0.heapUsed - u0.arrayBuffers) / 1e6;
const raw = leadsOf(2, 100_000);
const leads = raw.map(l => normaliseLead(router, l as any, 0));
const keys = leads.map(l => l.keys);
const lin = linearMatcher(router.rules);
let bad = 0, hit = 0, sum = 0; const check = Math.min(keys.length, Math.ceil(2e7 / N / 2));
for (let i = 0; i < check; i++) { const a = m2.first(keys[i], 0, N), b = lin.first(keys[i], 0, N); if (a !== b) bad++; if (b) { hit++; sum += b.index; } }
let best: number[] = [];
let x = 0;
const cpu = () => process.cpuUsage().user / 1000;
const endWarm = cpu() + 1500;
while (cpu() < endWarm) for (let i = 0; i < keys.length; i++) x += m2.first(keys[i], 0, N)?.index ?? 0;
for (let r = 0; r < 9; r++) { let n = 0; const a = cpu(); while (cpu() - a < 300) { for (let i = 0; i < keys.length; i++) x += m2.first(keys[i], 0, N)?.index ?? 0; n += keys.length; } best.push(n / (cpu() - a)); }
best.sort((a, b) => a - b);
console.log(N, 'compile all', (t1 - t0).toFixed(0), 'matcher', ms.map(m => m.toFixed(1)).join('/'), 'MB', mb.toFixed(1), 'bad', bad, '/', check, 'hit', (hit / check).toFixed(2), 'mean idx', (sum / hit / N).toFixed(2), 'k/s', best.map(b => b.toFixed(0)).join(' '));
