/** One approval that is needed: somebody in this role. */
export interface Seat {
  readonly role: string;
}

/**
 * Seats people so that as many seats as can be are taken, each person on one: who holds two roles still is one person.
 * Answers with the person on each seat, null where nobody is left (augmenting paths).
 */
export function matchPeople(
  seats: readonly Seat[],
  rolesOf: ReadonlyMap<string, ReadonlySet<string>>,
): (string | null)[] {
  const seatOf = new Map<string, number>();
  const findFor = (seat: number, tried: Set<string>): boolean => {
    for (const [person, roles] of rolesOf) {
      if (tried.has(person) || !roles.has(seats[seat]?.role ?? '')) continue;
      tried.add(person);
      const taken = seatOf.get(person);
      if (taken !== undefined && !findFor(taken, tried)) continue;
      seatOf.set(person, seat);
      return true;
    }
    return false;
  };
  for (let seat = 0; seat < seats.length; seat += 1) findFor(seat, new Set());
  const personOn = new Map([...seatOf].map(([person, seat]) => [seat, person]));
  return seats.map((_, seat) => personOn.get(seat) ?? null);
}
