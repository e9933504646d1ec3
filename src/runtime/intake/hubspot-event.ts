import { instantText, readInstant } from '../../engine/time/instant.ts';

/** What of a HubSpot event is read; it sends more. */
export interface HubspotEvent {
  /** What was done to which kind of thing: `creation`, `propertyChange`…; null for kinds that are no contact. */
  readonly done: string | null;
  readonly leadId: string | null;
  /** When it happened, RFC 3339; null when it doesn't say. */
  readonly at: string | null;
  readonly property: string | null;
  readonly value: unknown;
  /** Contacts that became one: those that went, and the one that stayed. */
  readonly merged: readonly string[];
  readonly into: string | null;
}

/** HubSpot's number for contacts among its kinds of objects. */
const CONTACT = '0-1';

/** Null for what is no event at all. */
export function hubspotEvent(value: unknown): HubspotEvent | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const sent = new Map(Object.entries(value));
  const [kind, done] = textOr(sent.get('subscriptionType'), '').split('.');
  const isContact = kind === 'contact' || (kind === 'object' && sent.get('objectTypeId') === CONTACT);
  const into = leadIdOf(sent.get('newObjectId')) ?? leadIdOf(sent.get('primaryObjectId'));
  return {
    done: isContact && done ? done : null,
    leadId: leadIdOf(sent.get('objectId')),
    at: timeOf(sent.get('occurredAt')),
    property: textOr(sent.get('propertyName'), '') || null,
    value: sent.get('propertyValue'),
    merged: [sent.get('primaryObjectId'), ...listOf(sent.get('mergedObjectIds'))]
      .flatMap(id => leadIdOf(id) ?? [])
      .filter(id => id !== into),
    into,
  };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const textOr = (value: unknown, other: string): string => (typeof value === 'string' ? value : other);

/** A contact is the same lead however often HubSpot tells of it. */
const leadIdOf = (id: unknown): string | null =>
  Number.isSafeInteger(id) || (typeof id === 'string' && /^\d{1,20}$/.test(id)) ? `hubspot-${id}` : null;

const YEAR_10000 = Date.UTC(10_000, 0);

/** Milliseconds, as HubSpot sends them, or a text with a time zone. */
function timeOf(value: unknown): string | null {
  const at = typeof value === 'string' ? readInstant(value) : value;
  return typeof at === 'number' && Number.isSafeInteger(at) && at >= 0 && at < YEAR_10000 ? instantText(at) : null;
}
