import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aBundle } from '../stage/a-bundle.ts';
import { aPolicy } from '../stage/a-policy.ts';
import type { StagedService } from '../stage/a-service.ts';
import { liveService } from '../stage/live-service.ts';

const LEADS = process.env.LEADRAIL_DEEP ? 3000 : 200;
const SENDERS = 40;

const toMaria = aPolicy({
  rules: [
    { id: 'germany', layer: 'territory', when: { country: 'DE' }, assign: { owner: 'maria' } },
  ] as unknown as ReturnType<typeof aPolicy>['rules'],
});

describe('a rollback while leads arrive', () => {
  const [first, second] = [aBundle(1), aBundle(2, aBundle(1).id, toMaria)];
  let service: StagedService;
  beforeEach(async () => {
    service = await liveService(first);
    await service.ask('deploy', 'POST', '/v1/releases', second);
    await service.ask('deploy', 'POST', `/v1/releases/${second.id}/activate`, { rollback_to: first.id });
  });
  afterEach(() => service.end());

  it(`loses none of ${LEADS} leads, and each is decided by one of the two releases alone`, async () => {
    const policy = async () => (await service.ask('read', 'GET', '/v1/status')).body.policy;
    const decided: Record<string, unknown>[] = [];
    const after = await policy();
    let next = 0;
    let back: Promise<number> | null = null;
    const send = async (): Promise<void> => {
      while (next < LEADS) {
        next += 1;
        if (next === LEADS / 2) back = service.ask('rollback', 'POST', '/v1/rollback', {}).then(({ status }) => status);
        const { status, body } = await service.lead({ id: `lead-${next}`, country: 'DE' });
        expect(status).toBe(201);
        decided.push(body);
      }
    };
    await Promise.all(Array.from({ length: SENDERS }, send));
    expect(await back).toBe(200);
    const before = await policy();
    const byRelease = (release: unknown) => decided.filter(each => each.release === release);
    expect(byRelease(before).length + byRelease(after).length).toBe(LEADS);
    expect(byRelease(before).length).toBeGreaterThan(0);
    expect(byRelease(after).every(({ owner }) => owner === 'maria')).toBe(true);
    expect(byRelease(before).every(({ team }) => team === 'dach')).toBe(true);
    const { leads } = (await service.ask('read', 'GET', '/v1/status')).body as { leads: { total: number } };
    expect(leads.total).toBe(LEADS);
  }, 600_000);
});
