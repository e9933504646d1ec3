import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE } from '../../../src/engine/time/units.ts';
import { loadDriver } from '../../../src/runtime/store/sqlite/load-driver.ts';
import type { StagedService } from '../stage/a-service.ts';
import { liveService } from '../stage/live-service.ts';

describe("the incident of the service's own doctor", () => {
  let service: StagedService;
  beforeEach(async () => {
    service = await liveService();
    await service.lead({ id: 'a', country: 'DE' });
    await service.lead({ id: 'b', country: 'DE' });
    await look();
  });
  afterEach(() => service.end());

  async function look(): Promise<void> {
    service.now += 10 * MINUTE;
    await service.running.tick(service.now);
  }
  async function tamper(...statements: string[]): Promise<void> {
    const Database = await loadDriver();
    const raw = new Database(join(service.dataDir, 'leadrail.sqlite'));
    for (const statement of statements) raw.exec(statement);
    raw.close();
  }
  async function open(): Promise<{ id: string; says: string } | undefined> {
    const { incidents } = JSON.parse(String((await service.ask('read', 'GET', '/v1/incidents')).text));
    return incidents.find(({ key, status }: Record<string, string>) => key === 'drift:doctor' && status !== 'resolved');
  }

  it('stays open as long as a lead is kept otherwise than it was told, and ends with that', async () => {
    await service.lead({ id: 'c', country: 'DE' });
    await tamper("update leads set segment = 'other' where id = 'c'");
    for (let times = 0; times < 3; times += 1) {
      await look();
      expect((await open())?.says).toContain('I1 of lead:c');
    }
    const at = new Date(service.now).toISOString();
    await service.ask('operate', 'POST', '/v1/leads/c/events', { event: 'accepted', at });
    await look();
    expect(await open()).toBeUndefined();
  });

  it('stays open after a decision that cannot have been made, until a person says it is over', async () => {
    await service.lead({ id: 'c', country: 'DE' });
    await tamper(`update leads set raw = '{"id":"c","country":"FR"}' where id = 'c'`);
    for (let times = 0; times < 3; times += 1) {
      await look();
      expect((await open())?.says).toContain('of lead:c');
    }
    await service.ask('operate', 'POST', `/v1/incidents/${(await open())?.id}/resolve`, { note: 'compared' });
    await look();
    expect(await open()).toBeUndefined();
  });

  it('opens when the store cannot be looked at to its end, and ends when it can', async () => {
    await service.lead({ id: 'c', country: 'DE' });
    await tamper("update leads set raw = 'no json' where id = 'c'");
    await look();
    expect((await open())?.says).toContain('broke off');
    await tamper(`update leads set raw = '{"id":"c","country":"DE"}' where id = 'c'`);
    await look();
    expect(await open()).toBeUndefined();
  });
});
