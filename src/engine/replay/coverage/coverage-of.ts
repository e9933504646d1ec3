import type { GoldenRecord } from '../../model/types.gen.ts';
import type { Router } from '../../policy/router.ts';
import type { Coverage, CoverageCount, CoverageItem, RuleCoverage, SlaCoverage } from './coverage-items.ts';
import { type DecidedRecord, decideRecord } from './decided-record.ts';
import { edgeCoverage } from './edge-coverage.ts';

/** Which rules, band edges and SLA rows of a policy the golden records reach, and by which records. */
export function coverageOf(router: Router, records: readonly GoldenRecord[]): Coverage {
  const decided = records.map(record => decideRecord(router, record));
  const rules = ruleCoverage(router, decided);
  const edges = edgeCoverage(router, decided);
  const sla = slaCoverage(router, decided);
  return {
    items: [...rules, ...edges, ...sla],
    counts: {
      rule: { ...countOf(rules), decided: rules.filter(rule => rule.decided_by.length > 0).length },
      edge: countOf(edges),
      sla: countOf(sla),
    },
  };
}

function ruleCoverage(router: Router, records: readonly DecidedRecord[]): RuleCoverage[] {
  const chains = idsBy(records, ({ chain }) => chain.map(rule => rule.id));
  const deciders = idsBy(records, ({ routed }) => [routed.decision.rule]);
  return router.rules.map(({ id }) => {
    const by = chains.get(id) ?? [];
    return { kind: 'rule', id, reached: by.length > 0, by, decided_by: deciders.get(id) ?? [] };
  });
}

function slaCoverage(router: Router, records: readonly DecidedRecord[]): SlaCoverage[] {
  const rows = idsBy(records, ({ routed }) => [routed.decision.sla]);
  return router.policy.sla.targets.map(({ id }) => {
    const by = rows.get(id) ?? [];
    return { kind: 'sla', id, reached: by.length > 0, by };
  });
}

/** What records touch → the ids of the records that touch it. */
function idsBy(
  records: readonly DecidedRecord[],
  touched: (record: DecidedRecord) => readonly (string | null)[],
): Map<string | null, string[]> {
  const found = new Map<string | null, string[]>();
  for (const record of records)
    for (const what of touched(record)) {
      const ids = found.get(what);
      if (ids) ids.push(record.id);
      else found.set(what, [record.id]);
    }
  return found;
}

function countOf(items: readonly CoverageItem[]): CoverageCount {
  const total = items.length;
  const reached = items.filter(item => item.reached).length;
  return { total, reached, percent: total === 0 ? 100 : Math.floor((reached * 1000) / total) / 10 };
}
