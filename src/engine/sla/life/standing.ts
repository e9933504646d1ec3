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
export function standing<D extends Answer>(decisions: readonly D[], asking: ReadonlyMap<string, PastEvent>): D[] {
  const stand: D[] = [];
  for (const decision of decisions) {
    const asked = askedBy(decision, asking);
    const later = asked ? stand.findIndex(each => isAfter(askedBy(each, asking), asked)) : -1;
    if (later > 0) stand.length = later;
    stand.push(decision);
  }
  return stand;
}

/** Events by the id that a decision of this lead names. A lead that it took over may have one of that id too: its own wins. */
export function askingOf(leadId: string, events: readonly PastEvent[]): Map<string, PastEvent> {
  const ownLast = events.toSorted((a, b) => Number(a.leadId === leadId) - Number(b.leadId === leadId));
  return new Map(ownLast.map(event => [event.id, event]));
}

/** The event that a decision answers. */
export const askedBy = ({ event }: Answer, asking: ReadonlyMap<string, PastEvent>): PastEvent | undefined =>
  event == null ? undefined : asking.get(event);

const isAfter = (event: PastEvent | undefined, other: PastEvent): boolean =>
  event !== undefined && compareEvents(event, other) > 0;
