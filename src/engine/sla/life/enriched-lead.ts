import type { RawLead } from '../../routing/raw-lead.ts';
import { compareEvents, type PastEvent } from './life.ts';

/** A lead as it is known by now: what was posted, and over it the fields of later events; the latest of each wins. */
export function enrichedLead(posted: RawLead, events: readonly PastEvent[]): RawLead {
  const inOrder = events.toSorted(compareEvents);
  const fields = inOrder.flatMap(({ what }) => (what.kind === 'enriched' ? Object.entries(what.fields) : []));
  // Entries become own keys whatever their names, `__proto__` too.
  return fields.length === 0 ? posted : Object.fromEntries([...Object.entries(posted), ...fields]);
}
