import { byteOrder } from '../../model/place.ts';
import type { SlaTarget, Witness } from '../../model/types.gen.ts';
import { matches } from '../../policy/condition.ts';
import type { Sets } from '../search/cover.ts';
import { findPoint, type Land, segmentsBefore } from '../search/land.ts';
import { AtomSet } from '../space/atom-set.ts';
import { meetSets } from '../space/boxes.ts';
import type { Point } from '../space/space.ts';
import { witnessOf } from '../witness.ts';

/** A segment into which no lead falls. */
export interface DeadSegment {
  readonly id: string;
  /** The segments that take its leads; none when its own tests can't all hold. */
  readonly takenBy: readonly string[];
  readonly witness: Witness | null;
}

/** An SLA row that holds for no lead. */
export interface DeadTarget {
  readonly target: SlaTarget;
  /** The rows that hold for its cells; none when no lead has such a source and segment. */
  readonly takenBy: readonly SlaTarget[];
}

export function findDeadSegments(land: Land): DeadSegment[] {
  const { segments } = land.router;
  return segments.flatMap(({ id }, index) => {
    if (pointIn(land, index, null)) return [];
    const taken = segments.slice(0, index).flatMap((by, other) => {
      const point = pointOfBoth(land, other, index);
      return point ? [{ id: by.id, point }] : [];
    });
    const [first] = taken;
    return [
      { id, takenBy: taken.map(each => each.id), witness: first ? show(land, first.point, first.id, index) : null },
    ];
  });
}

/** Rows that no lead's source and segment lead to. The default row is also for unknown sources, so it never dies. */
export function findDeadTargets(land: Land): DeadTarget[] {
  const { router } = land;
  const cells = router.policy.sources.flatMap(source =>
    router.segments.map((segment, index) => ({ source: source.id, segment: segment.id, index })),
  );
  const rows = router.policy.sla.targets.filter(target => !target.default);
  const living = cells.filter(({ source, index }) => pointIn(land, index, source) !== null);
  const used = new Set(living.map(({ source, segment }) => router.targets(source, segment)?.id));
  return rows
    .filter(target => !used.has(target.id))
    .map(target => {
      const own = living.filter(
        ({ source, segment }) => covers(target.source, source) && covers(target.segment, segment),
      );
      const takers = own.map(({ source, segment }) => router.targets(source, segment)).filter(taker => taker !== null);
      return { target, takenBy: [...new Set(takers)].sort((a, b) => byteOrder(a.id, b.id)) };
    });
}

const covers = (names: SlaTarget['source'], name: string): boolean =>
  names === undefined || (typeof names === 'string' ? names === name : names.includes(name));

/** A lead of a segment, with this source where one is asked for. */
export function pointIn(land: Land, segment: number, source: string | null): Point | null {
  const earlier = segmentsBefore(land, segment);
  const asked = source === null ? null : sourceRegion(land, source);
  for (const { sets } of land.segments[segment] ?? []) {
    const region = asked ? sets.map((set, field) => meetSets(set, asked[field] ?? null)) : sets;
    const point = region.some(set => set?.count === 0) ? null : findPoint(land, region, earlier);
    if (point) return point;
  }
  return null;
}

/** All leads of a source; all leads where no test names the source. */
export function sourceRegion(land: Land, source: string): Sets {
  return land.space.fields.map(({ id, atoms }) =>
    id === 'source' ? AtomSet.where(atoms.length, atom => atoms[atom]?.keys[0] === source) : null,
  );
}

/** A lead that both segments match, and that falls into the first of them. */
function pointOfBoth(land: Land, by: number, segment: number): Point | null {
  const earlier = segmentsBefore(land, by);
  for (const one of land.segments[by] ?? [])
    for (const other of land.segments[segment] ?? []) {
      const region = one.sets.map((set, field) => meetSets(set, other.sets[field] ?? null));
      const point = region.some(set => set?.count === 0) ? null : findPoint(land, region, earlier);
      if (point) return point;
    }
  return null;
}

function show(land: Land, point: Point, by: string, segment: number): Witness {
  const condition = land.router.segments[segment]?.condition ?? null;
  return witnessOf(
    land.space,
    point,
    ([seen]) => seen !== undefined && seen.segment === by && matches(condition, seen.keys),
    `segment ${by}`,
  );
}
