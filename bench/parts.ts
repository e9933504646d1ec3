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
const s: any = new ForestSearch(writeForest(table), fields);
const keys = leadsOf(2, 100000).map(l => normaliseLead(router, l as any, 0).keys);
const cpu = () => process.cpuUsage().user * 1000;
let x = 0;
const time = (name: string, f: (k: any) => number) => {
  for (let r = 0; r < 5; r++) for (const k of keys) x += f(k);
  let best = 1e9;
  for (let r = 0; r < 8; r++) { const a = cpu(); for (const k of keys) x += f(k); best = Math.min(best, (cpu() - a) / keys.length); }
  console.log(name.padEnd(16), best.toFixed(0), 'ns');
};
time('read', k => { let n = 0; for (let i = 0; i < k.length; i++) if (k[i] !== undefined) n++; return n; });
for (const f of fields) { const c = f.classes, slot = f.slot; time(router.fields[slot]?.id ?? 'source', k => c.of(k[slot])); }
time('all classes', k => { let n = 0; for (let i = 0; i < fields.length; i++) n += fields[i].classes.of(k[fields[i].slot]); return n; });
time('first', k => s.first(k, 0, N));
