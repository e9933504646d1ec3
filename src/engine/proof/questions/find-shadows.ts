import type { Witness } from '../../model/types.gen.ts';
import { matches } from '../../policy/condition.ts';
import type { RulePlan } from '../../policy/router.ts';
import type { Blocker } from '../search/cover.ts';
import { findLead, type Land } from '../search/land.ts';
import { rulesBefore } from '../search/rules-before.ts';
import { type Box, meetBoxes, touch } from '../space/boxes.ts';
import type { Point } from '../space/space.ts';
import { easyPoint, type Seen, seenAt, witnessOf } from '../witness.ts';

/** A rule that stands in no lead's chain. */
export interface Shadow {
  readonly rule: RulePlan;
  /** Rules that take its leads, together all of them, in their order; none when its own tests can't all hold. */
  readonly shadowers: readonly RulePlan[];
  /** Some lead goes elsewhere than this rule would send it. */
  readonly differs: boolean;
  /** A lead that the rule would take, going elsewhere if any does; null when it matches none. */
  readonly witness: Witness | null;
}

/** Every rule that decides nothing, but for those in `known`. */
export function findShadows(land: Land, known: ReadonlySet<string>): Shadow[] {
  const dead = land.router.rules.filter(rule => !known.has(rule.id) && !decidesSome(land, rule));
  return dead.map(rule => shadowOf(land, rule));
}

function decidesSome(land: Land, rule: RulePlan): boolean {
  const boxes = land.rules[rule.index] ?? [];
  const decides = ([seen]: readonly Seen[]) => seen?.chain.some(each => each.index === rule.index) ?? false;
  if (boxes.some(box => easyPoint(land.space, box, decides) !== null)) return true;
  const before = rulesBefore(land, rule.index, boxes);
  return boxes.some(box => findLead(land, box, before) !== null);
}

function shadowOf(land: Land, rule: RulePlan): Shadow {
  const cover = coverOf(land, rule);
  const other = cover.find(({ by }) => by.outcome !== rule.outcome) ?? otherTaker(land, rule);
  const telling = other ?? cover[0] ?? null;
  const shadowers = new Set([...cover, ...(other ? [other] : [])].map(({ by }) => by));
  return {
    rule,
    shadowers: [...shadowers].sort((a, b) => a.index - b.index),
    differs: other !== null,
    witness: telling && show(land, telling, rule),
  };
}

/** Whether a lead that `by` takes can't come as far as `rule`. */
const stops = (by: RulePlan, rule: RulePlan): boolean => by.layerIndex === rule.layerIndex || by.otherwise !== 'next';

/** A rule that takes leads of another, and one of them. */
interface Taker {
  readonly by: RulePlan;
  readonly point: Point;
}

/** A rule that takes some lead of a dead rule and sends it elsewhere; the nearest one. */
function otherTaker(land: Land, rule: RulePlan): Taker | null {
  for (let index = rule.index - 1; index >= 0; index -= 1) {
    const by = land.router.rules[index];
    if (!by || by.outcome === rule.outcome || !stops(by, rule)) continue;
    const point = leadOfBoth(land, by, rule);
    if (point) return { by, point };
  }
  return null;
}

/**
 * Rules that take all leads of a dead rule together. One lead after another that is not taken yet is followed to the
 * rule that takes it, until none is left.
 */
function coverOf(land: Land, rule: RulePlan): Taker[] {
  const boxes = land.rules[rule.index] ?? [];
  const cover: Taker[] = [];
  for (;;) {
    const taking = new Set(cover.map(({ by }) => by.index));
    const before = rulesBefore(land, rule.index, boxes, by => taking.has(by.index) || !stops(by, rule));
    const point = firstLead(land, boxes, before);
    if (point === null) return cover;
    const by = seenAt(land.space, 0, point).chain.find(each => stops(each, rule));
    if (!by || taking.has(by.index)) throw new Error(`internal: nothing takes a lead of the dead rule ${rule.id}`);
    cover.push({ by, point });
  }
}

function firstLead(land: Land, boxes: readonly Box[], blockers: readonly Blocker[]): Point | null {
  for (const box of boxes) {
    const point = findLead(land, box, blockers);
    if (point) return point;
  }
  return null;
}

/** A lead that `rule` matches and that `by` takes. */
function leadOfBoth(land: Land, by: RulePlan, rule: RulePlan): Point | null {
  let before: Blocker[] | null = null;
  for (const one of land.rules[by.index] ?? [])
    for (const other of land.rules[rule.index] ?? []) {
      const box = touch(one, other) ? meetBoxes(one, other) : null;
      if (!box) continue;
      before ??= rulesBefore(land, by.index, land.rules[rule.index] ?? []);
      const point = findLead(land, box, before);
      if (point) return point;
    }
  return null;
}

function show(land: Land, { by, point }: Taker, rule: RulePlan): Witness {
  const claim = ([seen]: readonly Seen[]) =>
    seen !== undefined &&
    matches(rule.condition, seen.keys) &&
    seen.chain.some(each => each.index === by.index) &&
    !seen.chain.some(each => each.index === rule.index);
  return witnessOf(land.space, point, claim, `the shadow of ${by.id} on ${rule.id}`);
}
