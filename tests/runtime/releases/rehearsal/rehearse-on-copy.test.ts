import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Policy } from '../../../../src/engine/model/types.gen.ts';
import { openIncident } from '../../../../src/runtime/incidents/open-incident.ts';
import { withClocks } from '../../clocks/stage/clock-desk.ts';
import { aBundle } from '../../stage/a-bundle.ts';
import { NINE } from '../../stage/a-service.ts';
import { type MemoryApp, memoryApp } from '../../stage/memory-app.ts';

const toAna: Policy['rules'] = [
  { id: 'germany', layer: 'territory', when: { country: 'DE' }, assign: { owner: 'ana' } },
  { id: 'france', layer: 'territory', when: { country: 'FR' }, assign: { queue: 'paris' } },
] as unknown as Policy['rules'];

describe('a rehearsal on a copy of the state', () => {
  const first = aBundle(1, null, withClocks({ rules: toAna }));
  const next = aBundle(2, first.id, withClocks());
  let desk: MemoryApp;
  beforeEach(async () => {
    desk = await memoryApp({ bundle: first });
    await desk.ask('deploy', 'POST', '/v1/releases', next);
    await desk.lead({ id: 'held', country: 'DE' });
    await desk.lead({ id: 'waits', country: 'FR' });
    await desk.service.commit.run(work =>
      openIncident(desk.service, work, {
        ...{ category: 'alert', key: 'a trouble', leadId: null, policy: 'standard', says: 'something is wrong' },
        ...{ businessCritical: false, at: NINE, drill: false },
      } as const),
    );
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await desk.end();
  });

  const rehearse = async (body: object = { release: next.id, rollback_to: first.id }) =>
    desk.ask('deploy', 'POST', '/v1/rehearsals', body);

  it('finds clocks, places, incidents, rotation and decisions as they were, and says how many', async () => {
    expect((await rehearse()).json()).toEqual({
      ready: true,
      says: [],
      looked: { clocks: 2, places: 1, incidents: 1, teams: 0, decisions: 2 },
    });
  });

  it('leaves the service and the disk alone', async () => {
    const status = async () => (await desk.ask('read', 'GET', '/v1/status')).body;
    const before = await status();
    const copies = mkdtempSync(join(tmpdir(), 'leadrail-'));
    vi.stubEnv('TMPDIR', copies);
    const audit = await desk.service.store.auditTrail(100);
    await rehearse();
    expect(await status()).toBe(before);
    expect(await desk.service.store.auditTrail(100)).toEqual(audit);
    expect(readdirSync(copies)).toEqual([]);
    rmSync(copies, { recursive: true });
  });

  it('is no success when an owner of the target is not active today, overrides counted', async () => {
    const gone = { active: false, until: new Date(NINE + 3_600_000).toISOString(), reason: 'left' };
    await desk.ask('operate', 'PATCH', '/v1/reps/ana', gone);
    expect((await rehearse()).json()).toMatchObject({
      ready: false,
      says: ['rule germany names ana, who is not active'],
    });
    expect((await rehearse({ release: next.id, rollback_to: 'fallback' })).json()).toMatchObject({ ready: true });
  });

  it('refuses what is not there', async () => {
    expect((await rehearse({ release: 'none', rollback_to: first.id })).statusCode).toBe(404);
    expect((await rehearse({ release: next.id, rollback_to: 'none' })).statusCode).toBe(422);
    expect((await desk.ask('rollback', 'POST', '/v1/rehearsals', {})).statusCode).toBe(403);
  });
});
