import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Governance, Policy } from '../../../src/engine/model/types.gen.ts';
import { aBundle } from '../stage/a-bundle.ts';
import { aPolicy } from '../stage/a-policy.ts';
import { NINE, type StagedService } from '../stage/a-service.ts';
import { liveService } from '../stage/live-service.ts';

const MINUTE = 60_000;
const governance = {
  rollout: [
    { share: '0%', min_leads: 30, min_time: '1m' },
    { share: '50%', min_leads: 30, min_time: '1m' },
    { share: '100%' },
  ],
  protected: [{ source: 'demo', moved: '3%' }],
} as unknown as Governance;

/** The staged company, with rules of its own for German leads. */
const company = (rules: Partial<Policy> = {}): Policy => aPolicy({ governance, ...rules });
const germany = (assign: object): Policy['rules'] => [
  { id: 'germany', layer: 'territory', when: { country: 'DE' }, assign } as unknown as Policy['rules'][number],
];

describe('a rollout', () => {
  const first = aBundle(1, null, company());
  let service: StagedService;
  let sent = 0;
  beforeEach(async () => {
    service = await liveService(first);
    sent = 0;
  });
  afterEach(() => service.end());

  const begin = async (policy: Policy) => {
    const bundle = aBundle(2, first.id, policy);
    await service.ask('deploy', 'POST', '/v1/releases', bundle);
    const body = { release: bundle.id, expect: first.id, rollback_to: first.id };
    expect((await service.ask('deploy', 'POST', '/v1/rollouts', body)).status).toBe(201);
    return bundle;
  };
  const leads = async (count: number, more: object = {}) => {
    for (let i = 0; i < count; i += 1) {
      sent += 1;
      const reply = await service.lead({ id: `lead-${sent}`, country: 'DE', ...more });
      expect(reply.status).toBe(201);
    }
  };
  const later = async (ms: number) => {
    service.now += ms;
    await service.running.tick(service.now);
  };
  const rollout = async () => {
    const { body } = await service.ask('read', 'GET', '/v1/rollouts');
    return (body['rollouts'] as Record<string, unknown>[])[0] ?? {};
  };
  const active = async () => (await service.ask('read', 'GET', '/v1/status')).body['active'];
  const decidedBy = async (id: string) =>
    ((await service.ask('read', 'GET', `/v1/leads/${id}`)).body['decision'] as { release: string }).release;

  it('looks on, takes a share, then all leads, and each step needs its leads and its time', async () => {
    const second = await begin(company({ rules: germany({ owner: 'ben' }) }));
    await leads(30);
    await later(30_000);
    expect(await rollout()).toMatchObject({ state: 'running', step: 0, share: 0, verdict: 'insufficient' });
    await later(31_000);
    expect(await rollout()).toMatchObject({ state: 'running', step: 1, share: 0.5 });
    await leads(90);
    await later(61_000);
    expect(await rollout()).toMatchObject({ state: 'done', verdict: 'pass' });
    expect(await active()).toBe(second.id);
  });

  it('in shadow never acts: each lead is decided by the live release, and both are compared', async () => {
    await begin(company({ rules: germany({ owner: 'ben' }) }));
    await leads(10);
    const seen = (await rollout())['seen'] as Record<string, Record<string, number>>;
    expect(seen['base']).toMatchObject({ leads: 10, queued: 0 });
    expect(seen['candidate']).toMatchObject({ leads: 10, differs: 10 });
    const releases = new Set(await Promise.all(Array.from({ length: 10 }, (_, i) => decidedBy(`lead-${i + 1}`))));
    expect(releases.size).toBe(1);
  });

  it('by segments and sources decides those that governance names, and compares the same leads', async () => {
    const byPart = { rollout: [{ share: '100%', sources: ['demo'], min_leads: 5, min_time: '1m' }] };
    const base = aBundle(3, first.id, company({ governance: byPart as unknown as Governance }));
    await service.ask('deploy', 'POST', '/v1/releases', base);
    await service.ask('deploy', 'POST', `/v1/releases/${base.id}/activate`, {});
    const next = aBundle(4, base.id, company({ rules: germany({ owner: 'ben' }) }));
    await service.ask('deploy', 'POST', '/v1/releases', next);
    await service.ask('deploy', 'POST', '/v1/rollouts', { release: next.id, expect: base.id, rollback_to: base.id });
    await leads(3, { source: 'demo' });
    await leads(2, { source: 'nowhere' });
    expect(await decidedBy('lead-1')).not.toBe(await decidedBy('lead-4'));
    expect(await rollout()).toMatchObject({
      steps: [
        { share: 1, sources: ['demo'], segments: null },
        { share: 1, sources: null },
      ],
      seen: { base: { leads: 3 }, candidate: { leads: 3, differs: 3 } },
    });
  });

  it('never passes on few leads, however long it runs; it asks a person', async () => {
    await begin(company({ rules: germany({ owner: 'ben' }) }));
    await leads(29);
    await later(5 * MINUTE);
    expect(await rollout()).toMatchObject({ state: 'running', verdict: 'insufficient' });
    await later(2 * MINUTE);
    expect(await rollout()).toMatchObject({ state: 'asking', verdict: 'insufficient', step: 0 });
  });

  it('goes back by itself when the candidate leaves leads without an owner, and holds it', async () => {
    const second = await begin(company({ rules: germany({ queue: 'paris' }) }));
    await leads(10);
    await later(10_000);
    expect(await rollout()).toMatchObject({ state: 'aborted', verdict: 'fail' });
    expect(await active()).toBe(first.id);
    const again = await service.ask('deploy', 'POST', `/v1/releases/${second.id}/activate`, { lift_hold: false });
    expect(again.text).toContain('its rollout was aborted');
  });

  it('goes back on the second protected lead without an owner', async () => {
    await begin(company({ rules: germany({ queue: 'paris' }) }));
    await leads(1, { source: 'demo' });
    await later(10_000);
    expect(await rollout()).toMatchObject({ state: 'running' });
    await leads(1, { source: 'demo' });
    await later(10_000);
    const { state, why } = await rollout();
    expect({ state, why }).toMatchObject({ state: 'aborted', why: expect.stringContaining('demo') });
  });

  it('keeps each company on its side while the share grows', async () => {
    const second = await begin(company({ rules: germany({ owner: 'ben' }) }));
    await leads(30);
    await later(61_000);
    await leads(40);
    const sides = await Promise.all(Array.from({ length: 40 }, (_, i) => decidedBy(`lead-${31 + i}`)));
    const ahead = sides.filter(release => release !== sides.find(() => true)).length;
    expect(new Set(sides).size).toBe(2);
    expect(ahead).toBeGreaterThan(5);
    await service.restart();
    expect(await rollout()).toMatchObject({ state: 'running', step: 1, release: second.id });
  });

  it('is held by a freeze window where it is, and by a pause; going back works in both', async () => {
    const windows = [{ id: 'now', effect: 'deny', zone: 'UTC', from: '2026-11-02T09:01', to: '2026-11-02T12:00' }];
    const frozen = { ...governance, windows } as unknown as Governance;
    await service.end();
    const base = aBundle(1, null, aPolicy({ governance: frozen }));
    service = await liveService(base);
    const bundle = aBundle(2, base.id, aPolicy({ governance: frozen, rules: germany({ owner: 'ben' }) }));
    await service.ask('deploy', 'POST', '/v1/releases', bundle);
    await service.ask('deploy', 'POST', '/v1/rollouts', { release: bundle.id });
    await leads(30);
    await later(61_000);
    expect(await rollout()).toMatchObject({ state: 'running', step: 0, verdict: 'pass' });
    expect((await service.ask('deploy', 'POST', '/v1/rollouts/promote', { reason: 'x' })).status).toBe(409);
    expect((await service.ask('rollback', 'POST', '/v1/rollouts/pause', { reason: 'x' })).status).toBe(200);
    expect((await service.ask('rollback', 'POST', '/v1/rollback', { reason: 'enough' })).status).toBe(200);
    expect(await rollout()).toMatchObject({ state: 'aborted', why: 'enough' });
    expect(await active()).toBe(base.id);
  });

  it('is promoted by a person, on record', async () => {
    const second = await begin(company({ rules: germany({ owner: 'ben' }) }));
    await service.ask('deploy', 'POST', '/v1/rollouts/promote', { reason: 'reviewed by hand' });
    await service.ask('deploy', 'POST', '/v1/rollouts/promote', { reason: 'reviewed by hand' });
    expect(await active()).toBe(second.id);
    expect((await service.ask('deploy', 'POST', '/v1/rollouts/promote', { reason: 'x' })).status).toBe(404);
  });

  it('lets nothing else be activated beside it', async () => {
    await begin(company({ rules: germany({ owner: 'ben' }) }));
    const third = aBundle(3, first.id, company({ rules: germany({ owner: 'maria' }) }));
    await service.ask('deploy', 'POST', '/v1/releases', third);
    const done = await service.ask('deploy', 'POST', `/v1/releases/${third.id}/activate`, {});
    expect(done.text).toContain('under way');
    expect(service.now).toBe(NINE);
  });
});
