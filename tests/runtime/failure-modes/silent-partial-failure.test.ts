import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../src/engine/time/units.ts';
import { NINE, type StagedService } from '../stage/a-service.ts';
import { liveService } from '../stage/live-service.ts';

const text = (at: number): string => new Date(at).toISOString();

describe('silent partial failure: the workflow ran and nobody was there', () => {
  let service: StagedService;
  beforeEach(async () => {
    service = await liveService();
  });
  afterEach(() => service.end());

  const lead = async (id: string) => (await service.ask('read', 'GET', `/v1/leads/${id}`)).body;
  const gone = { active: false, until: text(NINE + 24 * HOUR), reason: 'left' };
  const deactivate = (more: object = {}) => service.ask('operate', 'PATCH', '/v1/reps/ana', { ...gone, ...more });
  const metrics = async () => (await service.ask(null, 'GET', '/metrics')).text;

  it('a: the owner left before: the lead never lands there', async () => {
    await deactivate();
    expect((await service.lead({ id: 'a', country: 'DE' })).body.owner).toBe('ben');
  });

  it('b: the owner leaves between decision and commit: the lead ends with somebody who is here', async () => {
    const [posted] = await Promise.all([service.lead({ id: 'a', country: 'DE' }), deactivate()]);
    expect(posted.status).toBe(201);
    service.now = NINE + MINUTE;
    await service.running.tick(service.now);
    expect(await lead('a')).toMatchObject({ decision: { owner: 'ben' } });
  });

  it('c: the owner leaves right after: found within a minute, routed again, and the reason is kept', async () => {
    await service.lead({ id: 'a', country: 'DE' });
    service.now = NINE + SECOND;
    await deactivate();
    service.now = NINE + MINUTE;
    await service.running.tick(service.now);
    expect(await lead('a')).toMatchObject({
      decision: { owner: 'ben' },
      decisions: [{ cause: 'intake' }, { cause: 'owner_gone' }],
    });
  });

  it('d: the CRM tells ten minutes late: the clock was not stopped by nobody, and it is counted apart', async () => {
    await service.lead({ id: 'a', country: 'DE' });
    await service.running.tick(service.now);
    service.now = NINE + 10 * MINUTE;
    const rows = ['rep,active,since,until,reason', `ana,false,${text(NINE - SECOND)},${gone.until},left`];
    await service.ask('operate', 'POST', '/v1/roster', rows.join('\n'), { 'content-type': 'text/csv' });
    expect(await lead('a')).toMatchObject({
      life: { owner: 'ben', first_owned_at: text(NINE + 10 * MINUTE) },
      decisions: [{ cause: 'intake' }, { cause: 'owner_gone' }],
    });
    expect(await metrics()).toContain('leadrail_landed_total{valid="false"} 1\n');
    expect((await service.ask('read', 'GET', '/v1/incidents?state=all')).text).toContain('inactive_owner:a');
  });
});
