import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { incidentsRound } from '../../../src/runtime/incidents/incidents-round.ts';
import { openIncident } from '../../../src/runtime/incidents/open-incident.ts';
import { aBundle } from '../stage/a-bundle.ts';
import { NINE } from '../stage/a-service.ts';
import { type MemoryApp, memoryApp } from '../stage/memory-app.ts';
import { withLadder } from './stage/incident-desk.ts';

describe('the door to incidents', () => {
  let app: MemoryApp;
  beforeEach(async () => {
    app = await memoryApp({ bundle: aBundle(1, null, withLadder()) });
  });
  afterEach(() => app.end());

  const open = (key: string) =>
    app.service.commit.run(work =>
      openIncident(app.service, work, {
        category: 'response_breach',
        key,
        leadId: 'lead-7',
        policy: 'standard',
        businessCritical: false,
        says: 'Lead lead-7 waits.',
        at: app.now,
        drill: false,
      }),
    );
  const list = async (query = '') => (await app.ask('read', 'GET', `/v1/incidents${query}`)).json().incidents;
  const ack = (id: string, body?: unknown) => app.ask('operate', 'POST', `/v1/incidents/${id}/ack`, body);

  it('lists them with all that a person needs, newest first', async () => {
    const first = await open('one');
    app.now = NINE + 600_000;
    const second = await open('two');
    await incidentsRound(app.service, app.now);
    const incidents = await list();
    expect(incidents.map((incident: { id: string }) => incident.id)).toEqual([second, first]);
    expect(incidents[1]).toMatchObject({
      id: first,
      category: 'response_breach',
      key: 'one',
      lead_id: 'lead-7',
      policy: 'standard',
      level: 2,
      opened_at: '2026-11-02T09:00:00.000Z',
      respond_by: '2026-11-02T09:25:30.000Z',
      acked_at: null,
      resolved_at: null,
      count: 1,
      drill: false,
      says: 'Lead lead-7 waits.',
    });
    expect(incidents[1].steps[0]).toMatchObject({ at: '2026-11-02T09:00:00.000Z', step: 'opened' });
  });

  it('lets a person take one on and end it', async () => {
    const id = await open('one');
    const acked = await ack(id, { by: 'maria', note: 'on it' });
    expect([acked.statusCode, acked.json()]).toMatchObject([
      200,
      { id, acked_at: expect.any(String), acked_by: 'maria' },
    ]);
    expect((await ack(id)).statusCode).toBe(200);
    const resolved = await app.ask('operate', 'POST', `/v1/incidents/${id}/resolve`);
    expect([resolved.statusCode, resolved.json()]).toMatchObject([200, { id, resolved_by: 'token:operate' }]);
    expect(await list()).toEqual([]);
    expect(await list('?state=all')).toHaveLength(1);
    expect((await ack(id)).json()).toMatchObject({ status: 409, type: 'urn:leadrail:problem:incident-over' });
  });

  it.each(['ack', 'resolve'])('knows no incident that is not there: %s', async answer => {
    const told = await app.ask('operate', 'POST', `/v1/incidents/none/${answer}`, {});
    expect([told.statusCode, told.json().field]).toEqual([404, 'id']);
  });

  it('refuses what it does not know, and tokens that may not', async () => {
    const id = await open('one');
    expect((await ack(id, { who: 'maria' })).statusCode).toBe(400);
    expect((await app.ask('read', 'GET', '/v1/incidents?state=closed')).statusCode).toBe(400);
    expect((await app.ask('read', 'POST', `/v1/incidents/${id}/ack`)).statusCode).toBe(403);
    expect((await app.ask('intake', 'GET', '/v1/incidents')).statusCode).toBe(403);
  });
});
