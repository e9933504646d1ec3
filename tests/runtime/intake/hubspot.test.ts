import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hubspotItems } from '../../../src/runtime/intake/hubspot.ts';
import { hubspotEvent } from '../../../src/runtime/intake/hubspot-event.ts';

const AT = Date.UTC(2026, 10, 2, 9);
const created = (objectId: unknown, more: object = {}) => ({
  eventId: 1,
  subscriptionId: 2,
  portalId: 3,
  attemptNumber: 0,
  subscriptionType: 'contact.creation',
  objectId,
  occurredAt: AT,
  ...more,
});
const changed = (objectId: unknown, propertyName: string, propertyValue: unknown, occurredAt: unknown = AT) =>
  created(objectId, { subscriptionType: 'contact.propertyChange', propertyName, propertyValue, occurredAt });

describe('a HubSpot delivery', () => {
  it('makes a lead of a contact that was created, with the properties beside it', () => {
    expect(hubspotItems([changed(7, 'country', 'DE'), created(7), changed(8, 'city', 'Bonn')])).toEqual([
      {
        kind: 'lead',
        raw: { id: 'hubspot-7', country: 'DE', occurred_at: '2026-11-02T09:00:00.000Z' },
        told: [{ fields: { country: 'DE' }, at: '2026-11-02T09:00:00.000Z' }],
      },
      { kind: 'fields', leadId: 'hubspot-8', fields: { city: 'Bonn' }, at: '2026-11-02T09:00:00.000Z' },
    ]);
  });

  it('is the same lead when it is sent again', () => {
    expect(hubspotItems([created(7, { attemptNumber: 3, eventId: 9 })])).toEqual(hubspotItems([created(7)]));
  });

  it('takes the later value of a property, in whatever order they come', () => {
    const [early, late] = [changed(7, 'city', 'Bonn', AT), changed(7, 'city', 'Kiel', AT + 1)];
    for (const events of [
      [early, late],
      [late, early],
    ])
      expect(hubspotItems(events)).toMatchObject([{ fields: { city: 'Kiel' } }]);
  });

  it('lets no property stand in for the id', () => {
    expect(hubspotItems([created(7), changed(7, 'id', 'other'), changed(7, '__proto__', 'x')])).toMatchObject([
      { kind: 'lead', raw: { id: 'hubspot-7' } },
    ]);
  });

  it('reads a contact under its new name too', () => {
    const event = { ...created(7), subscriptionType: 'object.creation', objectTypeId: '0-1' };
    expect(hubspotItems([event])).toMatchObject([{ kind: 'lead', raw: { id: 'hubspot-7' } }]);
    expect(hubspotItems([{ ...event, objectTypeId: '0-2' }])).toMatchObject([{ kind: 'passed_over' }]);
  });

  it('tells who is to be forgotten, and who became one', () => {
    const merge = {
      subscriptionType: 'contact.merge',
      primaryObjectId: 1,
      mergedObjectIds: [2],
      newObjectId: 1,
      occurredAt: AT,
    };
    expect(hubspotItems([created(7, { subscriptionType: 'contact.privacyDeletion' }), merge])).toEqual([
      { kind: 'erasure', leadId: 'hubspot-7' },
      { kind: 'merge', leadId: 'hubspot-2', into: 'hubspot-1', at: '2026-11-02T09:00:00.000Z' },
    ]);
  });

  it.each(['company.creation', 'contact.deletion', 'contact', '', 7, null])('%s is passed over, and said so', type => {
    expect(hubspotItems([created(7, { subscriptionType: type })])).toMatchObject([{ kind: 'passed_over' }]);
  });

  it.each([[{}], ['text'], [null]])('%j is another shape', payload => {
    expect(hubspotItems(payload)).toBeNull();
  });

  it.each([1, null, 'text', [[]]])('passes over %j among its events, and says so', strange => {
    expect(hubspotItems([strange, created(7)])).toMatchObject([
      { kind: 'lead', raw: { id: 'hubspot-7' } },
      { kind: 'passed_over', says: 'this is no event' },
    ]);
  });

  it.each([-0.5, 1e300, '7; drop', '', null, {}, [7]])('takes %j for no contact', objectId => {
    expect(hubspotItems([created(objectId)])).toMatchObject([{ kind: 'passed_over' }]);
  });

  it('never stumbles over what an event holds', () => {
    const key = fc.constantFrom(
      'objectId',
      'subscriptionType',
      'occurredAt',
      'propertyName',
      'mergedObjectIds',
      '__proto__',
    );
    const value = fc.oneof(fc.jsonValue(), fc.constant('contact.creation'), fc.constant('contact.merge'));
    fc.assert(fc.property(fc.array(fc.dictionary(key, value)), events => Array.isArray(hubspotItems(events))));
  });

  const SCHEMA = '../shared/data/webhook-schemas/com.hubspot.contact_change-1-0-0.json';
  it.skipIf(!existsSync(SCHEMA))(`reads the times and values of ${SCHEMA}`, () => {
    const { properties } = JSON.parse(readFileSync(SCHEMA, 'utf8'));
    expect(properties.occurredAt.format).toBe('date-time');
    const event = { ...changed(7, 'city', 'Bonn', '2026-11-02T10:00:00+01:00') };
    expect(hubspotEvent(event)).toMatchObject({ at: '2026-11-02T09:00:00.000Z', property: 'city', value: 'Bonn' });
  });
});
