import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../src/engine/time/units.ts';
import { NINE, type StagedService } from '../stage/a-service.ts';
import { liveService } from '../stage/live-service.ts';

const text = (at: number): string => new Date(at).toISOString();

describe('leads of somebody who is gone', () => {
  let service: StagedService;
  beforeEach(async () => {
    service = await liveService();
  });
  afterEach(() => service.end());

  const lead = async (id: string) => (await service.ask('read', 'GET', `/v1/leads/${id}`)).body;
  const gone = (rep: string, more: object = {}) =>
    service.ask('operate', 'PATCH', `/v1/reps/${rep}`, {
      active: false,
      until: text(service.now + HOUR),
      reason: 'left',
      ...more,
    });
  const tickAt = (now: number) => {
    service.now = now;
    return service.running.tick(now);
  };
  const metric = async (line: string) => (await service.ask(null, 'GET', '/metrics')).text.includes(`${line}\n`);
  const open = async () => {
    const { reps } = (await service.ask('read', 'GET', '/v1/reps')).body as { reps: { rep: string; open: number }[] };
    return Object.fromEntries(reps.map(({ rep, open }) => [rep, open]));
  };

  it('go where the rules send them now, at once, and the load goes with them', async () => {
    expect((await service.lead({ id: 'a', country: 'DE' })).body.owner).toBe('ana');
    expect((await gone('ana')).body).toMatchObject({ rerouted: 1, open: 0 });
    expect(await lead('a')).toMatchObject({
      status: 'owner',
      decision: { owner: 'ben', rule: 'germany' },
      decisions: [{ cause: 'intake' }, { cause: 'owner_gone' }],
    });
    expect(await open()).toMatchObject({ ana: 0, ben: 1 });
  });

  it('wait in a queue when nobody else is there', async () => {
    await service.lead({ id: 'a', country: 'DE' });
    await gone('ben');
    await gone('ana');
    expect(await lead('a')).toMatchObject({ status: 'queue', decision: { queue: 'unrouted', owner: null } });
    expect(await open()).toMatchObject({ ana: 0, ben: 0 });
  });

  it('stay when they were accepted or answered', async () => {
    await service.lead({ id: 'a', country: 'DE' });
    await service.ask('intake', 'POST', '/v1/leads/a/events', { event: 'accepted', at: text(NINE + SECOND) });
    service.now = NINE + MINUTE;
    expect((await gone('ana')).body).toMatchObject({ rerouted: 0 });
    expect(await lead('a')).toMatchObject({ decision: { owner: 'ana' } });
  });

  it('are found by the sweep when days away begin', async () => {
    await service.lead({ id: 'a', country: 'DE' });
    const away = [{ from: '2026-11-03', to: '2026-11-04' }];
    await service.ask('operate', 'PATCH', '/v1/reps/ana', { away, until: text(NINE + 72 * HOUR), reason: 'off' });
    await tickAt(NINE + MINUTE);
    expect(await lead('a')).toMatchObject({ decision: { owner: 'ana' } });
    await tickAt(NINE + 15 * HOUR);
    expect(await lead('a')).toMatchObject({ decision: { owner: 'ben' } });
  });

  it('landed on nobody when they came after the person had left: the first valid owner is the next one', async () => {
    await service.lead({ id: 'a', country: 'DE' });
    service.now = NINE + 10 * MINUTE;
    await gone('ana', { since: text(NINE - MINUTE) });
    expect(await metric('leadrail_landed_total{valid="false"} 1')).toBe(true);
    expect(await lead('a')).toMatchObject({ life: { owner: 'ben', first_owned_at: text(NINE + 10 * MINUTE) } });
  });

  it('landed on somebody when the person left afterwards: the clock of the assignment stays stopped', async () => {
    await service.lead({ id: 'a', country: 'DE' });
    service.now = NINE + 10 * MINUTE;
    await gone('ana');
    expect(await metric('leadrail_landed_total{valid="false"} 1')).toBe(false);
    expect(await lead('a')).toMatchObject({ life: { owner: 'ben', first_owned_at: text(NINE) } });
  });

  it('and those of people who are here are counted as landed well, each once', async () => {
    await service.lead({ id: 'a', country: 'DE' });
    await service.lead({ id: 'b', country: 'FR' });
    await tickAt(NINE + MINUTE);
    await tickAt(NINE + 2 * MINUTE);
    expect(await metric('leadrail_landed_total{valid="true"} 1')).toBe(true);
  });
});

describe("a leaver's leads", () => {
  let service: StagedService;
  beforeEach(async () => {
    service = await liveService();
    for (const id of ['a', 'b', 'c']) await service.lead({ id, country: 'DE' });
    await service.ask('intake', 'POST', '/v1/leads/a/events', { event: 'accepted', at: text(NINE) });
  });
  afterEach(() => service.end());

  const reassign = (rep: string, body?: object) => service.ask('operate', 'POST', `/v1/reps/${rep}/reassign`, body);
  const everything = async () => [
    (await service.ask('read', 'GET', '/v1/leads/a')).text,
    (await service.ask('read', 'GET', '/v1/leads/c')).text,
    (await service.ask('read', 'GET', '/v1/reps')).text,
    (await service.ask('read', 'GET', '/v1/audit')).text,
  ];

  it('are only told of by a dry run, which is what happens when nothing else is said', async () => {
    const before = await everything();
    const { body } = await reassign('ana', {});
    expect(body).toEqual({
      rep: 'ana',
      dry_run: true,
      leads: ['a', 'c'].map(id => ({
        lead_id: id,
        from: 'ana',
        to: { owner: 'ben', team: 'dach' },
        rule: 'germany',
        reason: 'picked',
      })),
      more: false,
    });
    expect(await everything()).toEqual(before);
  });

  it('move exactly as the dry run told, accepted ones too, with one audit entry', async () => {
    const told = (await reassign('ana', {})).body.leads;
    expect((await reassign('ana', { dry_run: false })).body).toMatchObject({ dry_run: false, leads: told });
    expect((await service.ask('read', 'GET', '/v1/leads/a')).body).toMatchObject({ decision: { owner: 'ben' } });
    expect((await reassign('ana', { dry_run: false })).body.leads).toEqual([]);
    const trail = (await service.ask('read', 'GET', '/v1/audit')).text.trim().split('\n');
    expect(trail.filter(line => line.includes('leads.reassigned'))).toHaveLength(1);
  });

  it('are refused for somebody whom nobody knows', async () => {
    expect((await reassign('nobody', {})).status).toBe(404);
  });
});
