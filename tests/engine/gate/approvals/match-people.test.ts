import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPeople } from '../../../../src/engine/gate/approvals/match-people.ts';

const roles = (entries: Record<string, string[]>) =>
  new Map(Object.entries(entries).map(([person, held]) => [person, new Set(held)]));
const seats = (...names: string[]) => names.map(role => ({ role }));

/** As many seats as any order of trying could fill. */
function mostSeats(
  open: readonly { role: string }[],
  people: readonly (readonly [string, ReadonlySet<string>])[],
): number {
  const [seat, ...rest] = open;
  if (!seat) return 0;
  const with_ = people.filter(([, held]) => held.has(seat.role));
  return Math.max(
    mostSeats(rest, people),
    ...with_.map(
      one =>
        1 +
        mostSeats(
          rest,
          people.filter(other => other !== one),
        ),
    ),
  );
}

describe('people on seats', () => {
  it('moves over for each other, so that nobody is missing who need not be', () => {
    expect(matchPeople(seats('lead', 'sales'), roles({ cleo: ['lead', 'sales'], ben: ['lead'] }))).toEqual([
      'ben',
      'cleo',
    ]);
  });

  it('takes each person once', () => {
    expect(matchPeople(seats('lead', 'sales'), roles({ cleo: ['lead', 'sales'] }))).toEqual(['cleo', null]);
    expect(matchPeople(seats('lead', 'lead'), roles({ cleo: ['lead'] }))).toEqual(['cleo', null]);
  });

  it('fills as many seats as can be filled, each with a person of its role', () => {
    const role = fc.constantFrom('a', 'b', 'c');
    const people = fc.dictionary(fc.constantFrom('p', 'q', 'r', 's'), fc.array(role, { maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(role, { maxLength: 4 }), people, (names, held) => {
        const [open, by] = [seats(...names), roles(held)];
        const found = matchPeople(open, by);
        const taken = found.filter(person => person !== null);
        expect(new Set(taken).size).toBe(taken.length);
        found.forEach((person, i) => {
          if (person !== null) expect(by.get(person)?.has(names[i] ?? '')).toBe(true);
        });
        expect(taken.length).toBe(mostSeats(open, [...by]));
      }),
    );
  });
});
