export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A calendar as it is written in `calendars.yaml`; hours are `HH:MM-HH:MM`, dates `YYYY-MM-DD`. */
export interface CalendarDefinition {
  readonly id: string;
  readonly zone: string;
  readonly hours?: Readonly<Partial<Record<Weekday, readonly string[]>>> | undefined;
  readonly holidays?: readonly string[] | undefined;
  /** Replaces the whole day, also a holiday's; an empty list closes it. */
  readonly overrides?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** `stay_at_close`: a deadline that falls exactly at closing stays there; `next_opening`: it moves on. */
export type DeadlineBoundary = 'stay_at_close' | 'next_opening';
