import { MINUTE, SECOND } from '../../engine/time/units.ts';

/** How long one request may take, from the first byte out to the last byte in. */
export const SEND_TIMEOUT = 15 * SECOND;

/** How long a claimed message belongs to its worker: longer than the two requests that a write-back takes. */
export const LEASE = MINUTE;

/** Tries of one message before it is a dead letter. */
export const MOST_ATTEMPTS = 8;

/** Messages on their way to one endpoint at a time. */
export const MOST_AT_ONCE = 4;

/** The longest wait that an endpoint may ask of us. */
export const LONGEST_WAIT = 60 * MINUTE;
