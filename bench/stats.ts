import { leadsOf } from './workload/leads.ts';
import { rulesOf } from './workload/rules.ts';
import { policyOf } from './workload/policy.ts';
import { compilePolicy } from '../src/engine/policy/compile-policy.ts';
import { rowsOf } from '../src/engine/policy/matching/rows.ts';
import { writeForest } from '../src/engine/policy/matching/write-forest.ts';
import { chooseSplit } from '../src/engine/policy/matching/choose-split.ts';
import { ForestSearch } from '../src/engine/policy/matching/forest-search.ts';
import { normaliseLead } from '../src/engine/routing/normalise-lead.ts';
const N = Number(process.argv[2]);
const opt = process.argv[3] ? JSON.parse(process.argv[3]) : undefined;
const set = rulesOf(1, N);
const router = (compilePolicy(policyOf(set)) as any).router;
let t = performance.now();
const table = rowsOf(router.rules);
console.log('rowsOf', performance.now() - t, table.fields.map(f => `${[...router.slots.of][f.slot][0]}:${f.classes.count}cl/${f.demands.length}dem/${f.demands.reduce((s, d) => s + d.length / 2, 0)}iv`).join(' '));
t = performance.now();
const forest = opt ? writeForest(table, opt) : writeForest(table);
console.log('writeForest', performance.now() - t, 'words', forest.code.length);
const s: any = new ForestSearch(forest, table.fields);
const c: any = { list: 0, listRows: 0, bitmap: 0, split: 0, bitrows: 0, visits: 0 };
const tree = (at: number, depth: number, seen: any): void => { };
for (const k of ['visitBitmap', 'visitList', 'visitSplit', 'visit']) { const f = s[k].bind(s); s[k] = (...a: any[]) => { c[k] = (c[k] ?? 0) + 1; if (k === 'visitBitmap') c.bitrows += forest.code[a[0]]; return f(...a); }; }
const keys = leadsOf(2, 20000).map(l => normaliseLead(router, l as any, 0).keys);
for (const k of keys) s.first(k, 0, N);
for (const k in c) console.log(k, c[k] / keys.length);
// top chain
let at = forest.root; const code = forest.code;
const kinds = ['list', 'bitmap', 'split'];
for (let i = 0; at && i < 12; i++, at = code[at + 2]) console.log(kinds[code[at]], code[at] === 2 ? router.fields[table.fields[code[at + 3]].slot]?.id : code[at + 3]);
{
  const lines = new Set<number>(); let total = 0, reads = 0; const global = new Set<number>();
  const p = new Proxy(forest.code, { get(t, k) { const i = Number(k); lines.add(i >> 4); reads++; return (t as any)[i]; } });
  const s2: any = new ForestSearch({ code: p as any, root: forest.root }, table.fields);
  const n = 3000;
  const per: any = {};
  const names = ['visitBitmap', 'visitList', 'visitSplit'];
  for (const k of keys.slice(0, n)) { lines.clear(); s2.first(k, 0, N); total += lines.size; for (const l of lines) global.add(l); }
  console.log('lines per decision', total / n, 'reads', reads / n, 'touched in all', global.size * 64 / 1e6, 'MB');
}
