import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bounds, boundsOf, join, meet, without } from '../../../../src/engine/policy/matching/bounds.ts';

const classes = fc.array(fc.integer({ min: 0, max: 12 }));
const membersOf = (bounds: Bounds) =>
  [...Array(14).keys()].filter(one => bounds.filter(cut => cut <= one).length % 2 === 1);

describe('a set of classes', () => {
  it('stands as the cuts between what is in it and what is not', () => {
    expect(boundsOf([7, 3, 2, 3])).toEqual([2, 4, 7, 8]);
    expect(boundsOf([])).toEqual([]);
  });

  it('meets, joins and is turned around as sets are', () => {
    fc.assert(
      fc.property(classes, classes, (a, b) => {
        const [left, right] = [new Set(a), new Set(b)];
        const all = new Set(Array(13).keys());
        expect(membersOf(meet(boundsOf(a), boundsOf(b)))).toEqual([...all].filter(x => left.has(x) && right.has(x)));
        expect(membersOf(join(boundsOf(a), boundsOf(b)))).toEqual([...all].filter(x => left.has(x) || right.has(x)));
        expect(membersOf(without(boundsOf(a), 0, 13))).toEqual([...all].filter(x => !left.has(x)));
      }),
    );
  });
});
