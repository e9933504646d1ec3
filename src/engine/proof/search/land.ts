import type { Condition } from '../../policy/condition.ts';
import type { Router } from '../../policy/router.ts';
import { AttemptOver, type Meter } from '../budget.ts';
import { type Box, boxesOf, everything, touch } from '../space/boxes.ts';
import { makeSpace, type Point, type Space } from '../space/space.ts';
import { testsIn } from '../space/tests.ts';
import { type Blocker, blocker, layOver, type Sets } from './cover.ts';
import { type FieldOrder, findHole } from './find-hole.ts';
import { holeParts } from './hole-parts.ts';
import { Rank } from './rank.ts';

/** One policy laid out over its space: its rules and segments as boxes, ready for questions. */
export interface Land {
  readonly router: Router;
  readonly space: Space;
  /** By rule, in their order: the boxes that hold its leads. */
  readonly rules: readonly (readonly Box[])[];
  /** By segment, in their order. */
  readonly segments: readonly (readonly Box[])[];
  /** By rule: its boxes as what keeps leads from later rules of its layer, and from later layers. */
  readonly walls: readonly Wall[];
  /** The rules by layer and priority, in their order. */
  readonly ranks: readonly Rank[];
  readonly meter: Meter;
}

/** The boxes of a rule as blockers. */
export interface Wall {
  readonly inLayer: readonly Blocker[];
  readonly beyond: readonly Blocker[];
}

/** Throws OverBudget where rules by the thousand rule out single values of a field that has as many. */
export function layOut(router: Router, meter: Meter, extra: readonly Condition[] = []): Land {
  const space = makeSpace([router], extra);
  const rules = router.rules.map(rule => {
    meter.spend(costOf(space, rule.condition));
    return boxesOf(space, 0, rule.condition);
  });
  const walls = router.rules.map(({ index, layerIndex: layer, otherwise }) => ({
    inLayer: (rules[index] ?? []).map(blocker),
    beyond: (rules[index] ?? []).map(box => ({ box, layer, passes: otherwise === 'next' })),
  }));
  return {
    router,
    space,
    rules,
    walls,
    ranks: ranksOf(router).map(rank => new Rank(rank, rules, meter)),
    segments: router.segments.map(segment => boxesOf(space, 0, segment.condition)),
    meter,
  };
}

/** Sets of named values cost next to nothing; for any other test each atom of its field is asked. */
function costOf(space: Space, condition: Condition): number {
  const asked = testsIn(condition).filter(test => test.op !== 'in');
  const atoms = asked.map(({ slot }) => space.fields[space.indexes[0]?.[slot] ?? -1]?.atoms.length ?? 0);
  return atoms.reduce((sum, count) => sum + (count >>> 6), 0);
}

function ranksOf({ rules }: Router): (readonly [number, number])[] {
  const ranks: (readonly [number, number])[] = [];
  for (let at = 0; at < rules.length; at = ranks.at(-1)?.[1] ?? rules.length)
    ranks.push(rules[at]?.rank ?? [at, at + 1]);
  return ranks;
}

/** Work that one order of the fields may take before another is tried. */
const ATTEMPT = 1_000_000;

/**
 * A lead in the box that no blocker keeps away; null when there is none. A lead has one segment: so for each
 * segment its boxes are asked, with all boxes of the segments before it as blockers too.
 */
export function findLead(land: Land, box: Box, blockers: readonly Blocker[]): Point | null {
  const near = blockers.filter(blocker => touch(blocker.box, box));
  if (box.segments === null && !asksSegment(near)) return findPoint(land, box.sets, near);
  for (let segment = 0; segment < land.segments.length; segment += 1) {
    if (box.segments && !box.segments.has(segment)) continue;
    const earlier = segmentsBefore(land, segment);
    for (const part of land.segments[segment] ?? []) {
      const region = meetSetsOf(box.sets, part.sets);
      const point = region && findPoint(land, region, [...earlier, ...ofSegment(near, segment)]);
      if (point) return point;
    }
  }
  return null;
}

/** All leads in the box that none of the blockers holds, as disjoint parts of the space. */
export function findHoles(land: Land, blockers: readonly Blocker[]): Sets[] {
  if (!asksSegment(blockers)) return holesIn(land, everything(land.space).sets, blockers);
  return land.segments.flatMap((parts, segment) => {
    const before = [...segmentsBefore(land, segment), ...ofSegment(blockers, segment)];
    return parts.flatMap((part, i) => holesIn(land, part.sets, [...parts.slice(0, i).map(blocker), ...before]));
  });
}

function holesIn(land: Land, region: Sets, blockers: readonly Blocker[]): Sets[] {
  const universes = land.space.fields.map(field => field.atoms.length);
  const holes = holeParts(region, layOver(region, blockers), universes, land.meter);
  return holes.map(hole => region.map((set, field) => hole.get(field) ?? set));
}

const asksSegment = (blockers: readonly Blocker[]): boolean => blockers.some(({ box }) => box.segments !== null);

/** Leads of a segment match none of the segments before it. */
export const segmentsBefore = (land: Land, segment: number): Blocker[] =>
  land.segments.slice(0, segment).flat().map(blocker);

const ofSegment = (blockers: readonly Blocker[], segment: number): Blocker[] =>
  blockers.filter(({ box }) => !box.segments || box.segments.has(segment));

function meetSetsOf(a: Sets, b: Sets): Sets | null {
  const sets = a.map((set, field) => {
    const other = b[field] ?? null;
    return set && other ? set.meet(other) : (set ?? other);
  });
  return sets.some(set => set?.count === 0) ? null : sets;
}

/** A point of the region that no blocker keeps away, whatever its segment; null when there is none. */
export function findPoint(land: Land, region: Sets, blockers: readonly Blocker[]): Point | null {
  land.meter.spend(blockers.length >>> 6 || 1);
  const blankets = layOver(region, blockers);
  const universes = land.space.fields.map(field => field.atoms.length);
  const tryWith = (order: FieldOrder) => findHole(region, blankets, universes, land.meter.attempt(ATTEMPT), order);
  const hole = withOrders(land, tryWith);
  return hole && region.map((set, field) => hole.get(field) ?? set?.atoms[0] ?? 0);
}

/** Tries the usual order, then two others; the last one may use up the whole budget. */
function withOrders(
  land: Land,
  tryWith: (order: FieldOrder) => Map<number, number> | null,
): Map<number, number> | null {
  const declared = land.space.fields.map((_, field) => field);
  const narrow = [...declared].sort(
    (a, b) => (land.space.fields[a]?.atoms.length ?? 0) - (land.space.fields[b]?.atoms.length ?? 0),
  );
  const orders: readonly FieldOrder[] = ['most_asked', narrow, [...declared].reverse()];
  for (const order of orders) {
    try {
      return tryWith(order);
    } catch (error) {
      if (!(error instanceof AttemptOver)) throw error;
    }
  }
  throw new AttemptOver('no order of the fields was good enough');
}
