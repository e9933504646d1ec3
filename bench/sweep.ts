import { leadsOf } from './workload/leads.ts';
import { rulesOf } from './workload/rules.ts';
import { policyOf } from './workload/policy.ts';
import { compilePolicy } from '../src/engine/policy/compile-policy.ts';
import { rowsOf } from '../src/engine/policy/matching/rows.ts';
import { writeForest } from '../src/engine/policy/matching/write-forest.ts';
import { ForestSearch } from '../src/engine/policy/matching/forest-search.ts';
import { normaliseLead } from '../src/engine/routing/normalise-lead.ts';
const N = Number(process.argv[2]);
const set = rulesOf(1, N);
const router = (compilePolicy(policyOf(set)) as any).router;
const table = rowsOf(router.rules);
const fields = table.fields.map(({ slot, classes }) => ({ slot, classes }));
const LN = Number(process.env.LN ?? 100000);
const keys = leadsOf(2, LN).map(l => normaliseLead(router, l as any, 0).keys);
const cpu = () => process.cpuUsage().user * 1000;
let x = 0;
const classes = (k: any) => { let n = 0; for (let i = 0; i < fields.length; i++) n += fields[i].classes.of(k[fields[i].slot]); return n; };
const opts = process.argv.slice(3).map(a => JSON.parse(a));
const built = opts.map(o => { const t = cpu(); const f = writeForest(table, o); return { o, f, ms: (cpu() - t) / 1e6, s: new ForestSearch(f, fields), best: 1e9 }; });
const wall = () => performance.now() * 1e6;
const SL = 20, per = keys.length / SL;
const quiet = (f: (k: any) => number) => { const best = new Array(SL).fill(1e18); for (let r = 0; r < 12; r++) for (let q = 0; q < SL; q++) { const a = wall(); for (let i = q * per; i < (q + 1) * per; i++) x += f(keys[i]); best[q] = Math.min(best[q], wall() - a); } return best.reduce((a, b) => a + b, 0) / keys.length; };
const base = quiet(classes);
for (const b of built) b.best = quiet(k => b.s.first(k, 0, N));
console.log('classes', base.toFixed(0));
for (const b of built) {
  const lines = new Set<number>(); let total = 0, reads = 0;
  const p = new Proxy(b.f.code, { get(t, k) { const i = Number(k); lines.add(i >> 4); reads++; return (t as any)[i]; } });
  const s2: any = new ForestSearch({ code: p as any, root: b.f.root }, fields);
  for (const k of keys.slice(0, 2000)) { lines.clear(); s2.first(k, 0, N); total += lines.size; }
  console.log(JSON.stringify(b.o), 'ns', b.best.toFixed(0), 'build ms', b.ms.toFixed(0), 'words', b.f.code.length, 'lines', total / 2000, 'reads', reads / 2000);
}
