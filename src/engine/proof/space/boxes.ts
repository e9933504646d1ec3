import type { Condition, FieldTest } from '../../policy/condition.ts';
import { AtomSet } from './atom-set.ts';
import type { Space } from './space.ts';

/** The leads that meet all of some tests: by field of the space the atoms allowed, null where all are. */
export interface Box {
  readonly sets: readonly (AtomSet | null)[];
  /** The fields that are not all allowed. */
  readonly asked: readonly number[];
  /** The segments allowed, by their place in the side's list; null where all are. */
  readonly segments: AtomSet | null;
}

export const everything = (space: Space): Box =>
  makeBox(
    space.fields.map(() => null),
    null,
  );

export function makeBox(sets: readonly (AtomSet | null)[], segments: AtomSet | null): Box {
  return { sets, segments, asked: [...sets.keys()].filter(field => sets[field] !== null) };
}

/** A condition as boxes, one for each alternative that some lead can meet; together they hold its leads. */
export function boxesOf(space: Space, side: number, condition: Condition): Box[] {
  if (condition === null) return [everything(space)];
  const { all, any } = condition;
  if (any === null) return all.length === 0 ? [] : keepBox(boxOf(space, side, all));
  return any.filter(tests => tests.length > 0).flatMap(tests => keepBox(boxOf(space, side, [...all, ...tests])));
}

const keepBox = (box: Box | null): Box[] => (box === null ? [] : [box]);

function boxOf(space: Space, side: number, tests: readonly FieldTest[]): Box | null {
  const sets: (AtomSet | null)[] = space.fields.map(() => null);
  let segments: AtomSet | null = null;
  for (const test of tests) {
    const index = space.indexes[side]?.[test.slot] ?? -1;
    if (index < 0) segments = meetSets(segments, segmentSet(space, side, test));
    else sets[index] = meetSets(sets[index] ?? null, space.setOf(side, test));
  }
  const empty = segments?.count === 0 || sets.some(set => set?.count === 0);
  return empty ? null : makeBox(sets.map(fullAsNull), segments && fullAsNull(segments));
}

/** A test of the segment: it has a value always, and its values are the segments of its side. */
function segmentSet(space: Space, side: number, test: FieldTest): AtomSet {
  const segments = space.routers[side]?.segments ?? [];
  return AtomSet.where(segments.length, index => {
    const id = segments[index]?.id ?? '';
    if (test.op === 'in') return test.keys.has(id);
    if (test.op === 'not_in') return !test.keys.has(id);
    throw new Error(`internal: a segment can't be tested with ${test.op}`);
  });
}

export function meetSets(a: AtomSet | null, b: AtomSet | null): AtomSet | null {
  return a === null ? b : b === null ? a : a.meet(b);
}

const fullAsNull = (set: AtomSet | null): AtomSet | null => (set && set.count === set.universe ? null : set);

/** The leads in both boxes; null when there are none. */
export function meetBoxes(a: Box, b: Box): Box | null {
  const segments = meetSets(a.segments, b.segments);
  if (segments?.count === 0) return null;
  const sets: (AtomSet | null)[] = [];
  for (let i = 0; i < a.sets.length; i += 1) {
    const set = meetSets(a.sets[i] ?? null, b.sets[i] ?? null);
    if (set?.count === 0) return null;
    sets.push(set);
  }
  return makeBox(sets, segments);
}

/** Whether some lead could be in both boxes, field by field and segment by segment. */
export function touch(a: Box, b: Box): boolean {
  if (a.segments && b.segments && !a.segments.meets(b.segments)) return false;
  const [fewer, more] = a.asked.length < b.asked.length ? [a, b] : [b, a];
  for (const field of fewer.asked) {
    const [set, other] = [fewer.sets[field], more.sets[field]];
    if (set && other && !set.meets(other)) return false;
  }
  return true;
}
