import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NINE, type StagedService } from '../stage/a-service.ts';
import { liveService } from '../stage/live-service.ts';

describe('POST /v1/leads/:id/events', () => {
  let service: StagedService;
  beforeAll(async () => {
    service = await liveService();
    await service.lead({ id: 'a', country: 'DE' });
    service.now = NINE + 3_600_000;
  });
  afterAll(() => service.end());

  const at = '2026-11-02T09:10:00Z';
  const tell = (id: string, body: unknown) => service.ask('intake', 'POST', `/v1/leads/${id}/events`, body);

  it('answers 201 for an event, 200 for the same again, 409 for another under its id', async () => {
    const event = { id: 'e1', event: 'accepted', at };
    expect((await tell('a', event)).status).toBe(201);
    const again = await tell('a', event);
    expect([again.status, again.body]).toEqual([
      200,
      { lead_id: 'a', event_id: 'e1', state: 'applied', reason: null, expires_at: null, duplicate: true },
    ]);
    expect((await tell('a', { ...event, event: 'closed' })).status).toBe(409);
  });

  it('answers 202 with reason and expiry for an event that has to wait', async () => {
    const reply = await tell('unknown', { event: 'responded', at });
    expect([reply.status, reply.body]).toEqual([
      202,
      expect.objectContaining({ state: 'parked', reason: 'unknown_lead', expires_at: '2026-11-03T10:00:00.000Z' }),
    ]);
  });

  it.each([
    ['an inactive owner', { event: 'reassigned', at, to: 'nobody', why: 'other' }, 422, 'to'],
    ['a merge into itself', { event: 'merged', at, into: 'a' }, 409, 'into'],
    ['no event', { at }, 400, 'event'],
    ['a list', [], 400, 'body'],
    [
      'a number beyond all bounds',
      '{"event": "enriched", "at": "2026-11-02T09:10:00Z", "fields": {"x": 1e999}}',
      400,
      'fields',
    ],
    ['a constructor', { event: 'constructor', at }, 400, 'event'],
    ['a time to come', { event: 'closed', at: '2026-11-02T10:06:00Z' }, 400, 'at'],
  ])('refuses %s', async (_name, body, status, field) => {
    const reply = await tell('a', body);
    expect([reply.status, reply.body.field]).toEqual([status, field]);
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
  });

  it('puts into the audit who moved a lead by hand: the token, and the rep whom the event names', async () => {
    await service.lead({ id: 'moved', country: 'DE' });
    const event = { event: 'reassigned', at, to: 'ben', why: 'capacity' };
    await tell('moved', { ...event, by: 'maria' });
    await tell('comes-later', { ...event, by: 'somebody@else.org' });
    await service.lead({ id: 'comes-later', country: 'DE' });
    const trail = (await service.ask('read', 'GET', '/v1/audit')).text.trim().split('\n');
    expect(trail.slice(-2).map(line => JSON.parse(line))).toMatchObject([
      { who: 'token:intake', what: 'lead.reassigned', detail: { lead_id: 'moved', to: 'ben', by: 'maria' } },
      { who: 'token:intake', what: 'lead.reassigned', detail: expect.not.objectContaining({ by: expect.anything() }) },
    ]);
  });

  it('shows events and life with the lead', async () => {
    await tell('a', { event: 'paused', at: '2026-11-02T09:20:00Z', state: 'legal_hold' });
    expect((await service.ask('read', 'GET', '/v1/leads/a')).body).toMatchObject({
      status: 'owner',
      life: {
        accepted_at: '2026-11-02T09:10:00.000Z',
        pauses: [{ from: '2026-11-02T09:20:00.000Z', to: null }],
        merged_into: null,
      },
      events: [
        { id: 'e1', event: 'accepted', state: 'applied' },
        { event: 'paused', state: 'applied', body: { state: 'legal_hold' } },
      ],
    });
  });

  it('explains a decision by what was known of the lead then', async () => {
    await service.lead({ id: 'x', country: 'AT' });
    await tell('x', { event: 'enriched', at, fields: { country: 'DE' } });
    await tell('x', { event: 'accepted', at: '2026-11-02T09:30:00Z' });
    await tell('x', { event: 'enriched', at: '2026-11-02T09:40:00Z', fields: { country: 'FR' } });
    const { decision, explanation } = (await service.ask('read', 'GET', '/v1/leads/x/explain')).body;
    expect(decision).toMatchObject({ rule: 'germany', outcome: 'owner' });
    expect(explanation).toMatchObject({ decision });
  });
});
