import { atOnce, type Steps } from '../../model/at-once.ts';
import { canonicalJson } from '../../model/canonical-json.ts';
import { byteOrder } from '../../model/place.ts';
import type { Assign, PolicyRule } from '../../model/types.gen.ts';
import type { Condition } from '../condition.ts';
import type { RulePlan, TargetPlan } from '../router.ts';
import { sayPolicy } from '../say-policy.ts';
import type { Desk } from './desk.ts';
import type { KnownLists } from './lists.ts';
import { compileWhen } from './when.ts';

/** All rules in the one order in which they are asked. */
export const compileRules = (desk: Desk, lists: KnownLists): RulePlan[] => atOnce(compilingRules(desk, lists));

/** The same in steps. */
export function* compilingRules(desk: Desk, lists: KnownLists): Steps<RulePlan[]> {
  const outcomes = new Map<string, string>();
  const drafts: RuleDraft[] = [];
  for (const [i, rule] of desk.policy.rules.entries()) {
    if (i % STEP === STEP - 1) yield;
    drafts.push(compileRule(desk, lists, rule, outcomes));
  }
  yield;
  judgeDefaults(desk);
  return orderRules(drafts);
}

/** So many rules are compiled between two pauses. */
const STEP = 250;

/** A rule before it has its place among the others. */
export type RuleDraft = Omit<RulePlan, 'index' | 'rank' | 'layerEnd'>;

/** Gives each rule its place: by layer, priority (higher first), the default last, then id. */
export function orderRules(drafts: readonly RuleDraft[]): RulePlan[] {
  const ordered = [...drafts].sort(inOrder);
  const ranks = runsOf(ordered, sameRank);
  const layerRuns = runsOf(ordered, (a, b) => a.layerIndex === b?.layerIndex);
  return ordered.map((draft, index) => ({
    ...draft,
    index,
    rank: ranks[index] ?? [index, index + 1],
    layerEnd: layerRuns[index]?.[1] ?? index + 1,
  }));
}

/**
 * One rule of the desk's policy; what the language refuses in it goes to the desk. `outcomes` are the outcomes met so
 * far: many rules share one, and so they share its text.
 */
export function compileRule(
  desk: Desk,
  lists: KnownLists,
  rule: PolicyRule,
  outcomes = new Map<string, string>(),
): RuleDraft {
  const { layers } = desk.policy.precedence;
  const layerIndex = layers.indexOf(rule.layer);
  desk.refer('layer', rule.layer, 'rule', rule.id, ['layer'], () => desk.places.at('file of rule', rule.id, ['layer']));
  (rule.accepts ?? []).forEach((other, i) => {
    desk.refer('rule', other, 'rule', rule.id, ['accepts', i]);
  });
  const { otherwise } = rule;
  return {
    id: rule.id,
    layer: rule.layer,
    layerIndex: layerIndex === -1 ? layers.length : layerIndex,
    priority: rule.priority ?? 0,
    isDefault: rule.default === true,
    condition: conditionOf(desk, lists, rule),
    assign: compileTarget(desk, rule.assign, rule.id, 'assign'),
    otherwise:
      otherwise === undefined || otherwise === 'next'
        ? (otherwise ?? null)
        : compileTarget(desk, otherwise, rule.id, 'otherwise'),
    outcome: shared(outcomes, canonicalJson({ assign: rule.assign, otherwise: otherwise ?? null })),
  };
}

function shared(texts: Map<string, string>, text: string): string {
  const known = texts.get(text);
  if (known === undefined) texts.set(text, text);
  return known ?? text;
}

function conditionOf(desk: Desk, lists: KnownLists, rule: PolicyRule): Condition {
  const isDefault = rule.default === true;
  const wrong = isDefault ? rule.when !== undefined || rule.priority !== undefined : rule.when === undefined;
  if (wrong) desk.refuse('rule', rule.id, [], sayPolicy.whenOrDefault);
  if (isDefault) return null;
  return rule.when ? compileWhen(desk, lists, { group: 'rule', id: rule.id }, rule.when) : { all: [], any: null };
}

function compileTarget(desk: Desk, target: Assign, rule: string, part: 'assign' | 'otherwise'): TargetPlan {
  if ('team' in target) {
    desk.refer('team', target.team, 'rule', rule, [part, 'team']);
    return { kind: 'team', team: target.team };
  }
  if ('queue' in target) {
    desk.refer('queue', target.queue, 'rule', rule, [part, 'queue']);
    return { kind: 'queue', queue: target.queue };
  }
  const { owner } = target;
  if (desk.fields.get(owner)?.type === 'rep') return { kind: 'field', field: owner, slot: desk.slotOf(owner) };
  if (!desk.isUnknowable('field')) desk.refer('rep', owner, 'rule', rule, [part, 'owner']);
  return { kind: 'rep', rep: owner };
}

function judgeDefaults(desk: Desk): void {
  const seen = new Set<string>();
  for (const rule of desk.policy.rules) {
    if (!rule.default) continue;
    if (seen.has(rule.layer)) desk.refuse('rule', rule.id, [], sayPolicy.secondDefault(rule.layer));
    seen.add(rule.layer);
  }
}

const inOrder = (a: RuleDraft, b: RuleDraft): number =>
  a.layerIndex - b.layerIndex ||
  Number(a.isDefault) - Number(b.isDefault) ||
  b.priority - a.priority ||
  byteOrder(a.id, b.id);

function sameRank(a: RuleDraft, b: RuleDraft | undefined): boolean {
  return b !== undefined && a.layer === b.layer && a.isDefault === b.isDefault && a.priority === b.priority;
}

/** The runs of neighbours that are the same in some way: for each rule the indexes [from, to) of its run. */
function runsOf(
  ordered: readonly RuleDraft[],
  same: (a: RuleDraft, b: RuleDraft | undefined) => boolean,
): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let from = 0; from < ordered.length; ) {
    const first = ordered[from] as RuleDraft;
    let to = from + 1;
    while (same(first, ordered[to])) to += 1;
    for (; runs.length < to; ) runs.push([from, to]);
    from = to;
  }
  return runs;
}
