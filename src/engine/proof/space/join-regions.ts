import type { AtomSet } from './atom-set.ts';

type Sets = readonly (AtomSet | null)[];

/** Disjoint regions, with those that differ in one field only joined into one. */
export function joinRegions(regions: readonly Sets[]): Sets[] {
  let joined = [...regions];
  for (let before = Number.POSITIVE_INFINITY; joined.length < before; ) {
    before = joined.length;
    for (let field = 0; field < (joined[0]?.length ?? 0); field += 1) joined = joinAlong(joined, field);
  }
  return joined;
}

function joinAlong(regions: readonly Sets[], field: number): Sets[] {
  const groups = new Map<string, Sets>();
  for (const region of regions) {
    const key = region.map((set, index) => (index === field ? '' : (set?.key ?? '*'))).join('|');
    const known = groups.get(key);
    groups.set(key, known ? known.map((set, index) => (index === field ? join(set, region[field]) : set)) : region);
  }
  return [...groups.values()];
}

function join(a: AtomSet | null, b: AtomSet | null | undefined): AtomSet | null {
  if (!a || !b) return null;
  const both = a.join(b);
  return both.count === both.universe ? null : both;
}
