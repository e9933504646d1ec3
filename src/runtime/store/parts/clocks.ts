import type { ClockKind } from '../../../engine/sla/clocks/clock.ts';
import { claimClocks } from '../queries/claim-clocks.ts';
import { clockCalendars } from '../queries/clock-calendars.ts';
import { clockedLead } from '../queries/clocked-lead.ts';
import { clocksOnCalendar } from '../queries/clocks-on-calendar.ts';
import { dropClock } from '../queries/drop-clock.ts';
import { leadHolder } from '../queries/lead-holder.ts';
import { putClockOff } from '../queries/put-clock-off.ts';
import { readClocks } from '../queries/read-clocks.ts';
import { saveClocks } from '../queries/save-clocks.ts';
import type { ClaimedClock, ClockCalendar, ClockedLead, ClockRow, LeadHolder } from '../rows/clocks.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** The running promises of each lead, and their timers. */
export interface ClocksReads {
  clocks(leadId: string): Promise<readonly ClockRow[]>;
  /** What a lead's clocks follow from; null: no such lead. */
  clockedLead(leadId: string): Promise<ClockedLead | null>;
  leadHolder(leadId: string): Promise<LeadHolder | null>;
  /** The calendars that open clocks were worked out by, each once. */
  clockCalendars(): Promise<readonly ClockCalendar[]>;
  /** At most `limit` open clocks worked out by this calendar, after the one numbered `after`. */
  clocksOnCalendar(calendar: ClockCalendar, after: number, limit: number): Promise<readonly ClaimedClock[]>;
}

export interface ClocksWrites {
  /** A clock of the same lead and kind is replaced. */
  saveClocks(clocks: readonly ClockRow[]): Promise<void>;
  dropClock(leadId: string, kind: ClockKind): Promise<void>;
  /** Takes the timers due at `now`, oldest first, by one update: two workers never take one timer. */
  claimClocks(now: Instant, limit: number): Promise<readonly ClaimedClock[]>;
  /** Sets a timer again that could not be dealt with. */
  putClockOff(n: number, until: Instant): Promise<void>;
}

export const clocksReads = (db: Db): ClocksReads => ({
  clocks: leadId => readClocks(db, leadId),
  clockedLead: leadId => clockedLead(db, leadId),
  leadHolder: leadId => leadHolder(db, leadId),
  clockCalendars: () => clockCalendars(db),
  clocksOnCalendar: (calendar, after, limit) => clocksOnCalendar(db, calendar, after, limit),
});

export const clocksWrites = (db: Db): ClocksWrites => ({
  saveClocks: clocks => saveClocks(db, clocks),
  dropClock: (leadId, kind) => dropClock(db, leadId, kind),
  claimClocks: (now, limit) => claimClocks(db, now, limit),
  putClockOff: (n, until) => putClockOff(db, n, until),
});
