import type { Instant } from '../../time/instant.ts';
import { MINUTE, SECOND } from '../../time/units.ts';

/** How long the first of several incidents waits for the others, and the least time between two messages of one kind. */
const GROUP_WAIT = 30 * SECOND;
const GROUP_INTERVAL = 5 * MINUTE;

/** The last message of one kind to one role. */
export interface LastTelling {
  readonly tellAt: Instant;
  /** It has not gone out yet: another incident may join it. */
  readonly pending: boolean;
}

/** When a role hears of an incident: with the message that waits already, else in a new one. */
export function tellingTime(last: LastTelling | null, now: Instant): Instant {
  if (last?.pending) return Math.max(last.tellAt, now);
  return Math.max(now + GROUP_WAIT, last === null ? 0 : last.tellAt + GROUP_INTERVAL);
}

/** An incident that a message would be about, as it stands when the message goes out. */
export interface Told {
  readonly level: number;
  readonly acked: boolean;
  readonly resolved: boolean;
  /** The highest level of an open incident of the same kind and policy. */
  readonly highestOpen: number;
}

/** Why an incident is left out of a message after all; null when it is told. */
export type Silence = 'resolved' | 'acknowledged' | 'went_higher' | 'higher_open';

export function silence(level: number, incident: Told): Silence | null {
  if (incident.resolved) return 'resolved';
  if (incident.acked) return 'acknowledged';
  if (incident.level > level) return 'went_higher';
  return incident.highestOpen > level ? 'higher_open' : null;
}
