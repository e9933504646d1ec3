import type { SlaTarget } from '../model/types.gen.ts';
import { readDuration } from '../time/duration.ts';

/** One time of a promise that got longer, e.g. `response.breach`, `30m`, `1h`. */
export interface SlowerTime {
  readonly what: string;
  readonly from: string;
  /** `none` where nothing is promised any more. */
  readonly to: string;
}

const CLOCKS = ['assignment', 'response'] as const;
const TIMES = ['p50', 'p90', 'breach'] as const;

/**
 * What is promised less: each time of a row that is longer after than before, or gone, and hours instead of always.
 * Two calendars that both close at times are not compared: which of them is slower depends on the day.
 */
export function slowerTimes(before: SlaTarget | null, after: SlaTarget | null): SlowerTime[] {
  if (before === null) return [];
  if (after === null) return [{ what: 'promise', from: before.id, to: 'none' }];
  const pairs = [
    ...CLOCKS.flatMap(clock =>
      TIMES.map(time => ({ what: `${clock}.${time}`, from: before[clock]?.[time], to: after[clock]?.[time] })),
    ),
    { what: 'max_unassigned_age', from: before.max_unassigned_age, to: after.max_unassigned_age },
  ];
  const slower = pairs.flatMap(({ what, from, to }) =>
    from !== undefined && isLonger(from, to) ? [{ what, from, to: to ?? 'none' }] : [],
  );
  return [...slower, ...fewerHours(before.calendar ?? ALWAYS, after.calendar ?? ALWAYS)];
}

const ALWAYS = 'always';

const fewerHours = (from: string, to: string): SlowerTime[] =>
  from === ALWAYS && to !== ALWAYS ? [{ what: 'calendar', from, to }] : [];

function isLonger(from: string, to: string | undefined): boolean {
  if (to === undefined) return true;
  const [was, is] = [readDuration(from), readDuration(to)];
  return was !== null && is !== null && is.ms > was.ms;
}
