import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { handleLead } from '../../../../src/runtime/leads/handle-lead.ts';
import { indoorsWith } from '../../stage/indoors.ts';

const aCompany = async () => {
  let made = 0;
  return indoorsWith(undefined, { newId: () => `lead-${++made}` });
};

describe('a copy of the store', () => {
  it('holds what the store holds, and is apart from it', async () => {
    const service = await aCompany();
    await handleLead(service, { country: 'DE' });
    const copy = await service.store.copy();
    await handleLead(service, { country: 'DE' });
    expect([(await copy.recentDecisions(10)).length, (await service.store.recentDecisions(10)).length]).toEqual([1, 2]);
    const [release] = await service.store.releases();
    await copy.transaction(unit => unit.holdRelease(release?.id ?? '', 'held on the copy'));
    expect(await service.store.releases()).toEqual([release]);
    expect(await copy.releases()).toMatchObject([{ held: 'held on the copy' }]);
    await copy.close();
    await service.store.close();
  });

  it('waits for a transaction that is open, and has what that leaves', async () => {
    const service = await aCompany();
    const long = service.commit.run(async ({ store }) => {
      await pause(50);
      await store.addAudit({ at: 1, who: 'test', what: 'slow', detail: {} });
    });
    await pause(10);
    const copy = await service.store.copy();
    await long;
    expect(await copy.active()).toEqual(await service.store.active());
    expect((await copy.auditTrail(10)).map(({ what }) => what)).toContain('release.activated');
    await copy.close();
    await service.store.close();
  });

  it('is whole while leads come in', async () => {
    const service = await aCompany();
    const leads = Array.from({ length: 200 }, () => handleLead(service, { country: 'DE' }));
    const copy = await service.store.copy();
    await Promise.all(leads);
    const [decisions, totals] = [await copy.recentDecisions(1000), await copy.leadTotals()];
    expect(decisions.length).toBe(totals.reduce((sum, { leads: n }) => sum + n, 0));
    await copy.close();
    await service.store.close();
  });
});
