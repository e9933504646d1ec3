import { compareEvents, type PastEvent } from './life.ts';

/** What tells of a decision whether it stands: the event that asked for it, null or absent when none did. */
interface Answer {
  readonly event?: string | null;
}

/**
 * Of a lead's decisions, first to last, those that still count. A decision that answers an event which was heard of late
 * takes back the answers to events that happened after it, with all that followed from them: they were given without it.
 * The first decision always stands.
 */
export function standing<D extends Answer>(decisions: readonly D[], events: readonly PastEvent[]): D[] {
  const stand: D[] = [];
  for (const decision of decisions) {
    const asked = askedBy(decision, events);
    const later = asked ? stand.findIndex(each => isAfter(askedBy(each, events), asked)) : -1;
    if (later > 0) stand.length = later;
    stand.push(decision);
  }
  return stand;
}

const askedBy = ({ event }: Answer, events: readonly PastEvent[]): PastEvent | undefined =>
  event == null ? undefined : events.find(({ id }) => id === event);

const isAfter = (event: PastEvent | undefined, other: PastEvent): boolean =>
  event !== undefined && compareEvents(event, other) > 0;
