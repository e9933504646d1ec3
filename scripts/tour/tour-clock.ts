/** The time of a tour: it may begin at another moment than now, and ends with the tour. */
export interface TourClock {
  now(): number;
  /** From here on the wall clock holds. */
  end(): void;
}

/** Runs on from `at`; null: the wall clock from the beginning. */
export function tourClock(at: number | null, wall: () => number): TourClock {
  let ahead = at === null ? 0 : at - wall();
  return {
    now: () => wall() + ahead,
    end: () => {
      ahead = 0;
    },
  };
}
