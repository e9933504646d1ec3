import type { LeadPlace } from '../../../engine/measure/invariants/i01-one-owner-or-place.ts';
import type { WaitingPlace } from '../../../engine/measure/invariants/i05-queues-end.ts';
import type { ClockTimer } from '../../../engine/measure/invariants/i06-one-timer-a-clock.ts';
import type { LadderStep } from '../../../engine/measure/invariants/i07-levels-ascend.ts';
import type { MessageKey } from '../../../engine/measure/invariants/i08-stable-keys.ts';
import type { WrittenText } from '../../../engine/measure/invariants/i14-no-personal-data.ts';
import { clockTimers } from '../queries/clock-timers.ts';
import { countMessages } from '../queries/count-messages.ts';
import { decisionsAfter } from '../queries/decisions-after.ts';
import { ladderSteps } from '../queries/ladder-steps.ts';
import { lastClock } from '../queries/last-clock.ts';
import { type AfterLead, leadPlaces } from '../queries/lead-places.ts';
import { openPlaces } from '../queries/open-places.ts';
import { readSurvivors } from '../queries/read-survivors.ts';
import { repeatedKeys } from '../queries/repeated-keys.ts';
import { writtenTexts } from '../queries/written-texts.ts';
import type { StoredDecision } from '../rows/roster.ts';
import type { Instant, Page } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Rows that the invariants are looked for in. */
export interface DoctorReads {
  /** Leads in the order of receipt, after a place in it. */
  leadPlaces(after: AfterLead, limit: number): Promise<readonly (LeadPlace & AfterLead)[]>;
  /** Open places in queues, by lead, after one. */
  openPlaces(after: string, limit: number): Promise<readonly WaitingPlace[]>;
  lastClock(): Promise<number>;
  /** Clocks at places in (after, upto] that run or have a timer. */
  clockTimers(after: number, upto: number): Promise<readonly ClockTimer[]>;
  ladderSteps(since: Instant): Promise<readonly LadderStep[]>;
  /** Keys that are no keys, in pages: empty, or of several messages. */
  repeatedKeys(after: string | null): Promise<Page<MessageKey, string>>;
  countMessages(): Promise<number>;
  decisionsAfter(after: number, limit: number): Promise<readonly StoredDecision[]>;
  /** Leads that took over others, which were received at `since` or later. */
  survivors(since: Instant): Promise<readonly string[]>;
  /** The latest texts written for others, at most `limit` of each kind. */
  writtenTexts(limit: number): Promise<readonly WrittenText[]>;
}

export const doctorReads = (db: Db): DoctorReads => ({
  leadPlaces: (after, limit) => leadPlaces(db, after, limit),
  openPlaces: (after, limit) => openPlaces(db, after, limit),
  lastClock: () => lastClock(db),
  clockTimers: (after, upto) => clockTimers(db, after, upto),
  ladderSteps: since => ladderSteps(db, since),
  repeatedKeys: after => repeatedKeys(db, after),
  countMessages: () => countMessages(db),
  decisionsAfter: (after, limit) => decisionsAfter(db, after, limit),
  survivors: since => readSurvivors(db, since),
  writtenTexts: limit => writtenTexts(db, limit),
});
