import type { RawRecord } from '../store/rows.ts';
import { type HubspotEvent, hubspotEvent } from './hubspot-event.ts';
import type { Item } from './item.ts';

/**
 * A delivery of HubSpot's webhooks: an array of events, in no promised order. A contact that was created is a lead, with
 * the properties that stand in the same delivery; a changed property is more about a known one. Null for another shape.
 */
export function hubspotItems(payload: unknown): Item[] | null {
  if (!Array.isArray(payload)) return null;
  const events = payload.flatMap(each => hubspotEvent(each) ?? []);
  const strange = Array.from({ length: payload.length - events.length }, () => NO_EVENT);
  const contacts = Map.groupBy(events.filter(isAboutFields), ({ leadId }) => leadId);
  const told = [...contacts].flatMap(([leadId, some]) => (leadId === null ? [] : [contactItem(leadId, some)]));
  return [...told, ...events.filter(event => !isAboutFields(event)).flatMap(otherItems), ...strange];
}

const NO_EVENT: Item = { kind: 'passed_over', says: 'this is no event' };

const isAboutFields = ({ done, leadId }: HubspotEvent): boolean =>
  leadId !== null && (done === 'creation' || done === 'propertyChange');

/** All that one delivery tells of one contact; of a property that changed twice, the later value. */
function contactItem(leadId: string, events: readonly HubspotEvent[]): Item {
  const inOrder = events.toSorted((a, b) => compare(a.at ?? '', b.at ?? ''));
  const fields = fieldsOf(inOrder);
  const created = inOrder.find(({ done }) => done === 'creation');
  const at = (created ?? inOrder.at(-1))?.at ?? null;
  if (!created) return { kind: 'fields', leadId, fields, at };
  const told = [...Map.groupBy(inOrder.filter(isChange), each => each.at)].map(([since, some]) => ({
    fields: fieldsOf(some),
    at: since,
  }));
  return { kind: 'lead', raw: { ...fields, id: leadId, ...(at === null ? {} : { occurred_at: at }) }, told };
}

const isChange = ({ property }: HubspotEvent): boolean => property !== null;

const fieldsOf = (events: readonly HubspotEvent[]): RawRecord =>
  Object.fromEntries(events.flatMap(({ property, value }) => (property === null ? [] : [[property, value] as const])));

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function otherItems({ done, leadId, merged, into, at }: HubspotEvent): Item[] {
  if (done === null) return [{ kind: 'passed_over', says: 'this is about no contact' }];
  if (done === 'privacyDeletion' && leadId !== null) return [{ kind: 'erasure', leadId }];
  if (done === 'merge' && into !== null && merged.length > 0)
    return merged.map(each => ({ kind: 'merge', leadId: each, into, at }));
  return [{ kind: 'passed_over', says: 'nothing follows from this kind of event' }];
}
