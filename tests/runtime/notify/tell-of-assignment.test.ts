import { afterEach, describe, expect, it } from 'vitest';
import { handleLead } from '../../../src/runtime/leads/handle-lead.ts';
import { tellOfAssignment } from '../../../src/runtime/notify/tell-of-assignment.ts';
import { aDecision } from '../stage/a-decision.ts';
import { ENV, type PostOffice, postOffice } from '../stage/post-office.ts';

describe('an assignment', () => {
  let office: PostOffice;
  afterEach(() => office.store.close());
  const take = async (env: Record<string, string>, lead: Record<string, unknown>) => {
    office = await postOffice(env);
    await handleLead(office.workers[0], lead);
    return office.store.outboxCounts();
  };

  it('is told to its owner and written back to the CRM', async () => {
    await take({ ...ENV, LEADRAIL_CRM_URL: 'https://crm.example.com' }, { id: 'a', country: 'DE' });
    expect(await office.store.messages('pending', 5)).toMatchObject([
      { kind: 'write_back', recipient: 'crm', channel: 'crm', leadId: 'a', payload: { detail: { owner: 'ana' } } },
    ]);
    expect(await office.store.messages('sent', 5)).toMatchObject([
      {
        kind: 'assigned',
        recipient: 'rep:ana',
        channel: 'log',
        payload: { says: expect.stringContaining('is yours') },
      },
    ]);
  });

  it('is written back again when a lead returns to an owner within the same moment', async () => {
    await take({ ...ENV, LEADRAIL_CRM_URL: 'https://crm.example.com' }, { id: 'a', country: 'DE' });
    const [service] = office.workers;
    const decision = aDecision({ lead_id: 'a' });
    for (const owner of ['ben', 'ana', 'ben']) {
      await service.commit.run(work => tellOfAssignment(service, work, { ...decision, owner }, null, office.now));
    }
    const written = (await office.store.messages('pending', 9)).filter(({ kind }) => kind === 'write_back');
    expect(written.map(({ payload }) => payload.says)).toEqual([
      'Lead a belongs to ben.',
      'Lead a belongs to ana.',
      'Lead a belongs to ben.',
      'Lead a belongs to ana.',
    ]);
  });

  it('is written nowhere but in the log where nothing is configured', async () => {
    expect(await take({}, { id: 'a', country: 'DE' })).toEqual({ pending: 0, sent: 1, dead: 0 });
  });

  it('that did not happen is told to nobody: a lead that waits has no owner', async () => {
    expect(await take(ENV, { id: 'a', country: 'FR' })).toEqual({ pending: 0, sent: 0, dead: 0 });
  });
});
