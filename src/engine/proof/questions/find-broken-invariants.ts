import type { Invariant, Witness } from '../../model/types.gen.ts';
import { holds, matches } from '../../policy/condition.ts';
import { endsOpen } from '../chain.ts';
import { type Blocker, blocker } from '../search/cover.ts';
import { findLead, type Land } from '../search/land.ts';
import { rulesBefore } from '../search/rules-before.ts';
import { type Box, boxesOf, everything, meetBoxes } from '../space/boxes.ts';
import type { Point } from '../space/space.ts';
import { type Seen, witnessOf } from '../witness.ts';
import { findLatePromises } from './find-late-promises.ts';
import { type Offence, offenceOf, type PlannedInvariant, targetsOf } from './invariant-conditions.ts';

/** An invariant that some lead breaks. */
export interface BrokenInvariant {
  readonly invariant: Invariant;
  /** The rules that break it, by id; none when no rule, or an SLA row, does. */
  readonly rules: readonly string[];
  /** What the witness meets, such as `the rule us-smb`, `no rule` or `the SLA row rest`. */
  readonly by: readonly string[];
  readonly witness: Witness;
}

/** What breaks an invariant, and a lead that shows it. */
interface Breach {
  readonly rule: string | null;
  readonly by: string;
  readonly witness: Witness;
}

/** Every invariant that doesn't hold for all leads. The land is cut along the invariants' own tests. */
export function findBrokenInvariants(land: Land, planned: readonly PlannedInvariant[]): BrokenInvariant[] {
  return planned.flatMap(plan => {
    const within = plan.invariant.assigned_within;
    const breaches =
      within === undefined
        ? [...ruleBreaches(land, plan), ...openBreaches(land, plan)]
        : findLatePromises(land, plan, within).map(late => ({ rule: null, ...late }));
    const [first] = breaches;
    if (!first) return [];
    const rules = breaches.map(({ rule }) => rule).filter(rule => rule !== null);
    return [{ invariant: plan.invariant, rules, by: breaches.map(({ by }) => by), witness: first.witness }];
  });
}

/** Rules that stand in the chain of a lead of the invariant and name a target that it forbids. */
function ruleBreaches(land: Land, { invariant, when }: PlannedInvariant): Breach[] {
  const spoken = boxesOf(land.space, 0, when);
  return land.router.rules.flatMap(rule => {
    for (const target of targetsOf(rule.assign, rule.otherwise)) {
      const offence = offenceOf(invariant, target);
      if (offence === false) continue;
      const boxes = crossed(crossed(land.rules[rule.index] ?? [], spoken), offenceBoxes(land, offence));
      const point = firstLead(land, boxes, () => rulesBefore(land, rule.index, boxes));
      if (!point) continue;
      const claim = ([seen]: readonly Seen[]) =>
        seen !== undefined &&
        speaksOf(when, seen) &&
        seen.chain.some(each => each.index === rule.index) &&
        (offence === true || holds(offence, seen.keys));
      const witness = witnessOf(land.space, point, claim, `invariant ${invariant.id}`);
      return [{ rule: rule.id, by: `the rule ${rule.id}`, witness }];
    }
    return [];
  });
}

const speaksOf = (when: PlannedInvariant['when'], seen: Seen): boolean => matches(when, seen.keys);

/** Leads whose chain ends without a rule go to the fallback queue: that may be forbidden as well. */
function openBreaches(land: Land, { invariant, when }: PlannedInvariant): Breach[] {
  const queue = land.router.fallback;
  if (offenceOf(invariant, { kind: 'queue', queue }) === false) return [];
  const spoken = boxesOf(land.space, 0, when);
  const starts = [null, ...land.router.rules.filter(rule => rule.otherwise === 'next')];
  for (const start of starts) {
    const own = start ? crossed(land.rules[start.index] ?? [], spoken) : crossed([everything(land.space)], spoken);
    const later = land.rules
      .slice(start?.layerEnd ?? 0)
      .flat()
      .map(blocker);
    const point = firstLead(land, own, () => [...(start ? rulesBefore(land, start.index, own) : []), ...later]);
    if (!point) continue;
    const claim = ([seen]: readonly Seen[]) => seen !== undefined && speaksOf(when, seen) && endsOpen(seen.chain);
    const witness = witnessOf(land.space, point, claim, `invariant ${invariant.id}`);
    return [{ rule: start?.id ?? null, by: `the fallback queue ${queue}`, witness }];
  }
  return [];
}

function firstLead(land: Land, boxes: readonly Box[], blockers: () => Blocker[]): Point | null {
  if (boxes.length === 0) return null;
  const before = blockers();
  for (const box of boxes) {
    const point = findLead(land, box, before);
    if (point) return point;
  }
  return null;
}

function offenceBoxes(land: Land, offence: Offence): Box[] {
  return typeof offence === 'object' ? boxesOf(land.space, 0, { all: [offence], any: null }) : [everything(land.space)];
}

function crossed(a: readonly Box[], b: readonly Box[]): Box[] {
  return a.flatMap(one => b.flatMap(other => meetBoxes(one, other) ?? []));
}
