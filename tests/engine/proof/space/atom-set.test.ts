import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AtomSet } from '../../../../src/engine/proof/space/atom-set.ts';

/** Two sets of one field: of few atoms, where all sets are bits, up to many, where small sets are lists. */
const two = fc.constantFrom(5, 40, 3000).chain(universe => {
  const atoms = fc.oneof(
    fc.array(fc.nat(universe - 1), { maxLength: 60 }),
    fc.tuple(fc.nat(universe - 1), fc.nat(universe - 1)).map(([a, b]) => {
      const from = Math.min(a, b);
      return Array.from({ length: Math.abs(a - b) + 1 }, (_, i) => from + i);
    }),
  );
  return fc.tuple(fc.constant(universe), atoms, atoms);
});

const sorted = (atoms: Iterable<number>): number[] => [...atoms].sort((a, b) => a - b);

describe('a set of atoms', () => {
  it('does what a plain set does, small or large', () => {
    fc.assert(
      fc.property(two, ([universe, listed, others]) => {
        const [a, b] = [AtomSet.of(universe, listed), AtomSet.of(universe, others)];
        const [plain, other] = [new Set(listed), new Set(others)];
        expect(a.count).toBe(plain.size);
        expect(a.atoms).toEqual(sorted(plain));
        expect(a.meet(b).atoms).toEqual(sorted(plain).filter(atom => other.has(atom)));
        expect(a.without(b).atoms).toEqual(sorted(plain).filter(atom => !other.has(atom)));
        expect(a.join(b).atoms).toEqual(sorted(new Set([...plain, ...other])));
        expect(a.meets(b)).toBe(others.some(atom => plain.has(atom)));
        expect(a.holds(b)).toBe(others.every(atom => plain.has(atom)));
        for (const atom of [0, universe - 1, ...others]) expect(a.has(atom)).toBe(plain.has(atom));
      }),
    );
  });

  it('has one key, however it came about', () => {
    const few = AtomSet.of(3000, [7, 9]);
    const many = AtomSet.where(3000, atom => atom > 6).without(AtomSet.where(3000, atom => atom > 9 || atom === 8));
    expect(many.key).toBe(few.key);
    expect(AtomSet.of(3000, [7]).key).not.toBe(few.key);
  });
});
