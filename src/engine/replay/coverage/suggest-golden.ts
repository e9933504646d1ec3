import { emptyLedger } from '../../model/ledger.ts';
import type { Expected, GoldenRecord, Witness } from '../../model/types.gen.ts';
import type { FieldTest, LeadKeys } from '../../policy/condition.ts';
import type { Router } from '../../policy/router.ts';
import { routeLead } from '../../routing/route-lead.ts';
import { type Instant, instantText } from '../../time/instant.ts';
import type { CoverageItem, EdgeCoverage } from './coverage-items.ts';
import { coverageOf } from './coverage-of.ts';
import { findLead } from './find-lead.ts';
import { leadOfKeys } from './lead-of-keys.ts';
import { type Wish, wishesForRule, wishesForSegment } from './wish.ts';

/** Finds a lead in whose chain a rule stands; null when it knows none. */
export type WitnessFinder = (rule: string) => Witness | null;

/**
 * Golden records that would reach what no record reaches: one, or two for a band edge, each expecting what the engine
 * decides at `at`, for a person to review. Only such are given as really reach it; none when no lead was found.
 */
export function suggestGolden(
  router: Router,
  item: CoverageItem,
  at: Instant,
  witness: WitnessFinder = simpleWitness(router, at),
): GoldenRecord[] {
  for (const leads of leadsFor(router, item, at, witness)) {
    const records = leads.map((lead, i) =>
      recordOf(router, leads.length > 1 ? `${nameOf(item)}.${i + 1}` : nameOf(item), lead, at),
    );
    const now = coverageOf(router, records).items.find(({ kind, id }) => kind === item.kind && id === item.id);
    if (now?.reached) return records;
  }
  return [];
}

/** A finder that builds a lead from the rule's own tests and steps aside from the rules that take it first. */
export const simpleWitness =
  (router: Router, at: Instant): WitnessFinder =>
  id => {
    const rule = router.rules.find(other => other.id === id);
    const keys = rule && firstOf(router, wishesForRule(router, rule));
    return keys ? leadOfKeys(router, keys, at) : null;
  };

const nameOf = (item: CoverageItem): string => `suggested.${item.kind}.${item.id.replaceAll('/', '.')}`;

/** Leads to try, in turn; those of one list belong together. */
function* leadsFor(router: Router, item: CoverageItem, at: Instant, witness: WitnessFinder): Generator<Witness[]> {
  switch (item.kind) {
    case 'rule': {
      const lead = witness(item.id);
      if (lead) yield [lead];
      return;
    }
    case 'edge':
      for (const sides of sidesOf(router, item)) yield sides.map(keys => leadOfKeys(router, keys, at));
      return;
    case 'sla': {
      const keys = firstOf(router, wishesForRow(router, item.id));
      if (keys) yield [leadOfKeys(router, keys, at)];
    }
  }
}

/** The same lead on both sides of an edge; found on one of them, whichever the rule or segment takes. */
function* sidesOf(router: Router, { part, owner, field, value }: EdgeCoverage): Generator<LeadKeys[]> {
  const slot = router.slots.of.get(field) ?? -1;
  const rule = router.rules.find(({ id }) => id === owner);
  for (const side of [value, value - 1]) {
    const here: FieldTest = { op: 'in', slot, keys: new Set([side]), list: null };
    const ofRule = rule ? wishesForRule(router, rule, [here]) : [];
    for (const wish of part === 'segment' ? wishesForSegment(router, owner, [here]) : ofRule) {
      const keys = findLead(router, wish);
      if (keys) yield [keys.with(slot, value - 1), keys.with(slot, value)];
    }
  }
}

/** Every source and segment for which an SLA row holds. */
function wishesForRow(router: Router, row: string): Wish[] {
  const sources: (string | null)[] = [...router.sources.keys(), null];
  return sources.flatMap(source =>
    router.segments
      .filter(({ id }) => router.targets(source, id)?.id === row)
      .flatMap(({ id }) => wishesForSegment(router, id, [sourceTest(router, source)])),
  );
}

const sourceTest = ({ slots }: Router, source: string | null): FieldTest =>
  source === null
    ? { op: 'present', slot: slots.source, present: false }
    : { op: 'in', slot: slots.source, keys: new Set([source]), list: null };

function firstOf(router: Router, wishes: readonly Wish[]): LeadKeys | null {
  for (const wish of wishes) {
    const keys = findLead(router, wish);
    if (keys) return keys;
  }
  return null;
}

function recordOf(router: Router, id: string, lead: Witness, at: Instant): GoldenRecord {
  const { decision } = routeLead(router, lead, emptyLedger(), at);
  const { owner, team, queue, layer, rule, segment, sla, reason } = decision;
  const expect: Expected = { owner, team, queue, layer, rule, segment, sla, reason };
  return { id, at: instantText(at), lead, expect };
}
