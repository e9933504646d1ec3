import type { Space } from '../space/space.ts';
import { testsIn } from '../space/tests.ts';

/** The order in which a walk asks: a field of the space by its index, or the segment, which by then is settled. */
export type Level = number | 'segment';

/** How the fields are ordered: by use, the most used first; by size, the narrowest first; as declared. */
export type Ordering = 'by_use' | 'by_size' | 'as_declared';

/** The fields that segments test come first, then the segment, then all other fields. */
export function levelsOf(space: Space, ordering: Ordering): Level[] {
  const uses = usesOf(space);
  const rank = (field: number): number => {
    switch (ordering) {
      case 'by_use':
        return -(uses[field] ?? 0);
      case 'by_size':
        return space.fields[field]?.atoms.length ?? 0;
      case 'as_declared':
        return field;
    }
  };
  const fields = space.fields.map((_, field) => field).sort((a, b) => rank(a) - rank(b) || a - b);
  if (!space.routers.some(testsSegment)) return fields;
  const settling = segmentFields(space);
  return [...fields.filter(field => settling.has(field)), 'segment', ...fields.filter(field => !settling.has(field))];
}

const testsSegment = (router: Space['routers'][number]): boolean =>
  router.rules.some(rule => testsIn(rule.condition).some(test => test.slot === router.slots.segment));

function segmentFields(space: Space): Set<number> {
  return new Set(
    space.routers.flatMap((router, side) =>
      router.segments.flatMap(segment =>
        testsIn(segment.condition).map(test => space.indexes[side]?.[test.slot] ?? -1),
      ),
    ),
  );
}

/** How many tests ask each field. */
function usesOf(space: Space): number[] {
  const uses = space.fields.map(() => 0);
  space.routers.forEach((router, side) => {
    for (const { condition } of [...router.rules, ...router.segments])
      for (const test of testsIn(condition)) {
        const field = space.indexes[side]?.[test.slot] ?? -1;
        if (field >= 0) uses[field] = (uses[field] ?? 0) + 1;
      }
  });
  return uses;
}
