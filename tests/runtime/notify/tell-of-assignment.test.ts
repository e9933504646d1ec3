import { afterEach, describe, expect, it } from 'vitest';
import { handleLead } from '../../../src/runtime/leads/handle-lead.ts';
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

  it('is written nowhere but in the log where nothing is configured', async () => {
    expect(await take({}, { id: 'a', country: 'DE' })).toEqual({ pending: 0, sent: 1, dead: 0 });
  });

  it('that did not happen is told to nobody: a lead that waits has no owner', async () => {
    expect(await take(ENV, { id: 'a', country: 'FR' })).toEqual({ pending: 0, sent: 0, dead: 0 });
  });
});
