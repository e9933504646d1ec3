import type { Clock, ClockLife } from '../../../engine/sla/clocks/clock.ts';

/** A clock of a lead, with what it was worked out by. */
export interface ClockRow extends Clock {
  readonly leadId: string;
  /** The release (its bundle) by which it was last worked out, and the digest of its calendar there. */
  readonly release: string;
  readonly calendarDigest: string;
  /** Made by a drill: counted apart. */
  readonly drill: boolean;
}

/** A clock whose timer was taken: nobody else gets it. */
export interface ClaimedClock extends ClockRow {
  readonly n: number;
}

/** What a lead's clocks follow from. */
export interface ClockedLead extends ClockLife {
  readonly sla: string | null;
  readonly owner: string | null;
  readonly drill: boolean;
}

/** Who looks after a lead now: its owner, or the queue in which it waits. */
export interface LeadHolder {
  readonly owner: string | null;
  readonly queue: string | null;
}

/** A calendar that open clocks were worked out by. */
export interface ClockCalendar {
  readonly calendar: string;
  readonly digest: string;
}
