import { describe, expect, it } from 'vitest';
import {
  countBy,
  type Decided,
  EVENT_SAAS,
  ending,
  isThere,
  routeAll,
  routeText,
  sourceOf,
  titleOf,
} from './route-all.ts';

describe.skipIf(!isThere(EVENT_SAAS))(titleOf('the event-saas funnel', EVENT_SAAS), async () => {
  const decided: readonly Decided[] = isThere(EVENT_SAAS) ? await routeAll(EVENT_SAAS) : [];
  const decisions = decided.map(({ decision }) => decision);

  it('loses no lead', () => {
    expect(decided).toHaveLength(4076);
  });

  it('gives each an owner or a queue, never both, and a reason', () => {
    for (const { outcome, owner, queue, team, reason } of decisions) {
      expect(owner === null).toBe(outcome === 'queue');
      expect(queue === null).toBe(outcome === 'owner');
      if (queue !== null) expect(team).toBeNull();
      expect(reason).toBeTruthy();
    }
  });

  it('ends as counted, by source', () => {
    const by = (source: string) =>
      countBy(
        decided.filter(each => sourceOf(each) === source),
        ending,
      );
    expect(countBy(decided, sourceOf)).toEqual({ Inbound: 1885, Outbound: 583, none: 1608 });
    expect(by('Inbound')).toEqual({
      'owner picked': 1881,
      'triage queued_by_rule': 3,
      'wedding-desk queued_by_rule': 1,
    });
    expect(by('Outbound')).toEqual({ 'owner picked': 582, 'wedding-desk queued_by_rule': 1 });
    expect(by('none')).toEqual({
      'owner picked': 1424,
      'triage queued_by_rule': 12,
      'wedding-desk queued_by_rule': 172,
    });
  });

  it('lets every rep have some', () => {
    const owners = new Set(decisions.flatMap(({ owner }) => owner ?? []));
    expect(owners.size).toBe(35);
  });

  it('counts the leads without an id by their place, and decides a repeated id again', () => {
    const nameless = decided.filter(({ decision }) => decision.lead_id.startsWith('#'));
    expect(nameless).toHaveLength(785);
    expect(nameless.every(({ raw }) => String(raw['Id'] ?? '').trim() === '')).toBe(true);
    expect(decided.length - new Set(decisions.map(({ lead_id }) => lead_id)).size).toBe(8);
  });

  it('names the city as missing where an inbound lead has none, and routes it all the same', () => {
    const inbound = decided.filter(each => sourceOf(each) === 'Inbound');
    for (const { raw, decision } of inbound)
      expect(decision.missing.includes('city')).toBe(String(raw['Lead City'] ?? '').trim() === '');
    expect(inbound.some(({ decision }) => decision.missing.includes('city'))).toBe(true);
  });

  it('holds a lead of unknown source to the default row', () => {
    const unknown = decided.filter(each => sourceOf(each) === 'none');
    expect(countBy(unknown, ({ decision }) => String(decision.sla))).toEqual({ 'source-unknown': 1608 });
  });

  it('is the same bytes twice', async () => {
    expect(await routeText(EVENT_SAAS)).toBe(await routeText(EVENT_SAAS));
  });
});
