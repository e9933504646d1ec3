import { leadsOf } from './workload/leads.ts';
import { rulesOf } from './workload/rules.ts';
import { policyOf } from './workload/policy.ts';
import { compilePolicy } from '../src/engine/policy/compile-policy.ts';
import { rowsOf } from '../src/engine/policy/matching/rows.ts';
import { writeForest } from '../src/engine/policy/matching/write-forest.ts';
import { ForestSearch } from '../src/engine/policy/matching/forest-search.ts';
import { normaliseLead } from '../src/engine/routing/normalise-lead.ts';
const N = Number(process.argv[2]);
const router = (compilePolicy(policyOf(rulesOf(1, N))) as any).router;
const table = rowsOf(router.rules);
const keys = leadsOf(2, 3000).map(l => normaliseLead(router, l as any, 0).keys);
const f = writeForest(table, process.argv[3] ? JSON.parse(process.argv[3]) : undefined);
let kind = ''; const lines: any = {}; const per: any = {}; const calls: any = {};
const p = new Proxy(f.code, { get(t, k) { (lines[kind] ??= new Set()).add(Number(k) >> 4); return (t as any)[k]; } });
const s: any = new ForestSearch({ code: p as any, root: f.root }, table.fields);
for (const k of ['visitBitmap', 'visitList', 'visitSplit', 'visit']) { const g = s[k].bind(s); s[k] = (...a: any[]) => { const old = kind; kind = k; calls[k] = (calls[k] ?? 0) + 1; const r = g(...a); kind = old; return r; }; }
let found = 0;
for (const k of keys) { for (const l in lines) lines[l].clear(); s.first(k, 0, N); for (const l in lines) per[l] = (per[l] ?? 0) + lines[l].size; }
for (const l in per) console.log(l.padEnd(12), 'calls', ((calls[l] ?? 0) / keys.length).toFixed(2), 'lines', (per[l] / keys.length).toFixed(2));
// what nodes there are
const names = table.fields.map(x => router.fields[x.slot]?.id ?? 'source');
const stat: any = {}; const seen = new Set<number>(); const code = f.code;
const walk = (at: number, path: string) => { for (; at; at = code[at + 2]) { if (seen.has(at)) continue; seen.add(at); const k = code[at];
  const key = path + (k === 0 ? ' list' : k === 1 ? ' bitmap' : ' >' + names[code[at + 3]]); const st = (stat[key] ??= { n: 0, rows: 0 }); st.n++; if (k < 2) st.rows += code[at + 3];
  if (k === 2) { const t = code[at + 4]; const c = code[t]; const vals = c === 0 ? code.subarray(t + 1, t + 1 + table.fields[code[at + 3]].classes.count) : code.subarray(t + 1 + c, t + 2 + 2 * c); for (const v of new Set(vals)) if (v) for (let i = 0; i < code[v]; i++) walk(code[v + 2 + 2 * i], path + ' >' + names[code[at + 3]]); } } };
walk(f.root, '');
for (const k in stat) console.log(k, JSON.stringify(stat[k]));
