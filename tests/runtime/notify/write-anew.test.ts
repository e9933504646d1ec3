import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handleLead } from '../../../src/runtime/leads/handle-lead.ts';
import { writeAnew } from '../../../src/runtime/notify/write-anew.ts';
import { fine, type PostOffice, postOffice } from '../stage/post-office.ts';

const CRM = { LEADRAIL_CRM_URL: 'https://crm.example.com' };

describe('an owner written to the CRM once more', () => {
  let office: PostOffice;
  let owner: string;
  const begin = async (env: Record<string, string>) => {
    office = await postOffice(env);
    office.answer = ({ method, body }) => {
      if (method === 'PATCH') owner = JSON.parse(body).owner;
      return fine(JSON.stringify({ owner }));
    };
  };
  beforeEach(() => begin(CRM));
  afterEach(() => office.store.close());
  const lead = (id: string, country: string) => handleLead(office.workers[0], { id, country });
  const anew = (id: string) => writeAnew(office.workers[0], id, 'token:ops');
  const keys = () => office.sent.filter(({ method }) => method === 'PATCH').map(({ headers }) => headers);

  it('is a message of its own: no CRM takes it for the one before', async () => {
    await lead('a', 'DE');
    await office.settle();
    owner = 'a workflow';
    expect(await anew('a')).toMatchObject({ kind: 'intended', message: { state: 'pending', leadId: 'a' } });
    await office.settle();
    expect(owner).toBe('ana');
    expect(new Set(keys().map(headers => headers['idempotency-key'])).size).toBe(2);
    expect(await office.store.auditTrail(1)).toMatchObject([
      { who: 'token:ops', what: 'lead.written_back', detail: { lead_id: 'a', owner: 'ana' } },
    ]);
  });

  it('is the same message while that is still on its way', async () => {
    await lead('a', 'DE');
    const [first, second] = [await anew('a'), await anew('a')];
    expect(second).toEqual(first);
    expect(await office.store.outboxCounts()).toMatchObject({ pending: 1 });
  });

  it('is refused for a lead that nobody has, or without a CRM', async () => {
    await lead('w', 'AT');
    expect(await anew('nobody')).toEqual({ kind: 'unknown' });
    expect(await anew('w')).toMatchObject({ kind: 'refused', says: expect.stringContaining('no owner') });
    await office.store.close();
    await begin({});
    await lead('a', 'DE');
    expect(await anew('a')).toMatchObject({ kind: 'refused', says: expect.stringContaining('LEADRAIL_CRM_URL') });
  });
});
