import { type Instant, instantText } from '../../time/instant.ts';
import { MINUTE } from '../../time/units.ts';
import { type Broken, breaks } from './broken.ts';

/** An open place in a queue. */
export interface WaitingPlace {
  readonly leadId: string;
  readonly queue: string;
  readonly enteredAt: Instant;
  readonly expiresAt: Instant | null;
  /** When it is next looked at. */
  readonly dueAt: Instant;
  /** An incident tells somebody of this lead. */
  readonly told: boolean;
}

/** A sweep comes each second; this is how long it may be kept from its work. */
const ONE_SWEEP = 5 * MINUTE;

const broken = breaks('I5', 'A lead waits longer than its queue allows and nobody was told. Is the service running?');

/** No lead waits past the end of its queue without somebody being told, or is looked at only after that. */
export function queuesEnd(places: readonly WaitingPlace[], now: Instant): Broken[] {
  return places.flatMap(({ leadId, queue, expiresAt, dueAt, told }) => {
    if (expiresAt === null || told) return [];
    const [over, late] = [expiresAt + ONE_SWEEP < now, expiresAt > now && dueAt > expiresAt];
    if (over) return [broken(`lead:${leadId}`, `Its time in queue ${queue} was over at ${instantText(expiresAt)}.`)];
    return late ? [broken(`lead:${leadId}`, `It is looked at only after its time in queue ${queue}.`)] : [];
  });
}

const endless = breaks('I5', 'A lead would wait for longer than its queue says, or for ever. Reassign it.');

/** A place ends when its queue said, which may be one of several times. */
export function endsAsSaid({ leadId, queue, expiresAt }: WaitingPlace, said: readonly (Instant | null)[]): Broken[] {
  if (said.includes(expiresAt)) return [];
  const ends = expiresAt === null ? 'never ends' : 'ends at another time than its queue says';
  return [endless(`lead:${leadId}`, `Its time in queue ${queue} ${ends}.`)];
}
