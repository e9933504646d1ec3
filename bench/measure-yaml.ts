import { parse } from 'yaml';
import { compilePolicy } from '../src/engine/policy/compile-policy.ts';
import { compiledMatcher } from '../src/engine/policy/matching/compiled-matcher.ts';
import { domainTable, policyOf, yamlOf } from './workload/policy.ts';
import { rulesOf } from './workload/rules.ts';

/** What compiling takes beside parsing: of the same rules, and of a table that names one domain a row. */
export interface Compiling {
  readonly parseMs: number;
  readonly matcherMs: number;
  readonly tableMs: number;
}

const count = Number(process.argv[2]);
const set = rulesOf(1, count);
const text = yamlOf(set);
const parseMs = timed(() => parse(text));
const rules = rulesOfPolicy(policyOf(set));
const rows = rulesOfPolicy(domainTable(count));
const figures: Compiling = {
  parseMs,
  matcherMs: timed(() => compiledMatcher(rules)),
  tableMs: timed(() => compiledMatcher(rows)),
};
process.stdout.write(JSON.stringify(figures));

function rulesOfPolicy(policy: ReturnType<typeof policyOf>) {
  const compiled = compilePolicy(policy);
  if (!compiled.ok) throw new Error('the rules do not compile');
  return compiled.router.rules;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
