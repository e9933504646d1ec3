import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDriver } from '../../../src/runtime/store/sqlite/load-driver.ts';
import type { StagedService } from '../../runtime/stage/a-service.ts';
import { shippingDesk } from '../../ship/stage/shipping-desk.ts';
import { leadrail } from '../run-leadrail.ts';

describe('leadrail doctor', () => {
  const withLead = async (): Promise<StagedService> => {
    const desk = await shippingDesk();
    await desk.verb('deploy');
    await desk.service.ask('intake', 'POST', '/v1/leads', { id: 'a', country: 'DE', name: 'Canary Person' });
    return desk.service;
  };
  const tamper = async ({ dataDir }: StagedService, statement: string): Promise<void> => {
    const Database = await loadDriver();
    const raw = new Database(join(dataDir, 'leadrail.sqlite'));
    raw.pragma('foreign_keys = off');
    raw.exec(statement);
    raw.close();
  };
  const look = async ({ dataDir, now }: StagedService) => {
    const at = new Date(now).toISOString();
    const ran = await leadrail('doctor', '--data', dataDir, '--at', at, '--format', 'json');
    return { ...ran, told: JSON.parse(ran.out) };
  };

  it('ends with 0 where every promise is kept', async () => {
    expect(await look(await withLead())).toMatchObject({ exit: 0, told: { ok: true, leads: 1, findings: [] } });
  });

  it.each([
    ['a lead that is no JSON', "update leads set raw = 'Canary Person'", 'lead a'],
    ['a decision that is no JSON', `update decisions set decision = '{"canary'`, 'a decision of lead a'],
    ['a table that is gone', 'drop table clocks', 'clocks'],
  ])('ends with 2 and says where it breaks, not what stands there: %s', async (_what, statement, where) => {
    const service = await withLead();
    await tamper(service, statement);
    const { exit, told, out, err } = await look(service);
    expect([exit, told.ok]).toEqual([2, false]);
    expect(told.findings).toMatchObject([{ code: 'store', says: expect.stringContaining(where) }]);
    expect(out + err).not.toMatch(/canary/i);
  });

  it('says that it cannot see the end of the audit where no head of it was kept', async () => {
    const service = await withLead();
    const codes = async () => (await look(service)).told.beyond.map(({ code }: { code: string }) => code);
    await service.running.tick(service.now);
    expect(await codes()).not.toContain('I9');
    await rm(join(service.dataDir, 'audit.head'));
    expect(await codes()).toContain('I9');
  });
});
