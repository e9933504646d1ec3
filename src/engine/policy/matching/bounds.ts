/**
 * A set of classes as ascending boundaries: `[2, 4, 7, 8]` holds 2, 3 and 7. A class is in the set when an odd number
 * of boundaries lies at or below it.
 */
export type Bounds = readonly number[];

/** The set of some classes, given in any order, repeated or not. */
export function boundsOf(classes: Iterable<number>): Bounds {
  const bounds: number[] = [];
  for (const one of [...new Set(classes)].sort((a, b) => a - b)) {
    if (bounds.at(-1) === one) bounds[bounds.length - 1] = one + 1;
    else bounds.push(one, one + 1);
  }
  return bounds;
}

/** The classes of [from, to) that are not in the set; the set lies within them. */
export function without(set: Bounds, from: number, to: number): Bounds {
  const bounds = [...(set[0] === from ? set.slice(1) : [from, ...set])];
  if (bounds.at(-1) === to) bounds.pop();
  else bounds.push(to);
  return bounds;
}

/** The classes that are in both sets. */
export const meet = (a: Bounds, b: Bounds): Bounds => sweep(a, b, 2);

/** The classes that are in either set. */
export const join = (a: Bounds, b: Bounds): Bounds => sweep(a, b, 1);

/** The classes that are in at least `wanted` of two sets. */
function sweep(a: Bounds, b: Bounds, wanted: 1 | 2): Bounds {
  const bounds: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const at = Math.min(a[i] ?? Infinity, b[j] ?? Infinity);
    if (a[i] === at) i += 1;
    if (b[j] === at) j += 1;
    const inside = (i & 1) + (j & 1) >= wanted;
    if (inside !== ((bounds.length & 1) === 1)) bounds.push(at);
  }
  return bounds;
}
