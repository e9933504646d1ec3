import { instantText } from '../../time/instant.ts';
import { MINUTE } from '../../time/units.ts';
import { type Broken, breaks } from './broken.ts';

/** An open place in a queue. */
export interface WaitingPlace {
  readonly leadId: string;
  readonly queue: string;
  readonly expiresAt: number | null;
  /** An incident tells somebody of this lead. */
  readonly told: boolean;
}

/** A sweep comes each second; this is how long it may be kept from its work. */
const ONE_SWEEP = 5 * MINUTE;

const broken = breaks('I5', 'A lead waits longer than its queue allows and nobody was told. Is the service running?');

/** No lead waits past the end of its queue without somebody being told. */
export function queuesEnd(places: readonly WaitingPlace[], now: number): Broken[] {
  return places.flatMap(({ leadId, queue, expiresAt, told }) =>
    expiresAt !== null && expiresAt + ONE_SWEEP < now && !told
      ? [broken(`lead:${leadId}`, `Its time in queue ${queue} was over at ${instantText(expiresAt)}.`)]
      : [],
  );
}
