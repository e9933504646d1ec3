import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Policy } from '../../src/engine/model/types.gen.ts';
import { aBundle } from './stage/a-bundle.ts';
import { aPolicy } from './stage/a-policy.ts';
import { type StagedService, stageService } from './stage/a-service.ts';

const lead: Policy['lead'] = {
  fields: {
    country: { type: 'country' },
    phone: { type: 'text', personal: true },
    email_domain: { type: 'domain' },
    previous_owner: { type: 'rep' },
  },
  normalise: { email_domain: { from: ['email'], take: 'domain' } },
};

const policy = aPolicy({
  lead,
  precedence: { layers: ['known', 'territory'], fallback: { queue: 'unrouted' } },
  rules: [
    {
      id: 'known-before',
      layer: 'known',
      when: { previous_owner: { present: true } },
      assign: { owner: 'previous_owner' },
      otherwise: 'next',
    },
    ...aPolicy().rules,
  ],
});

describe('a person or company that was here before', () => {
  let service: StagedService;
  beforeAll(async () => {
    service = await stageService();
    const bundle = aBundle(1, null, policy);
    await service.ask('deploy', 'POST', '/v1/releases', bundle);
    await service.ask('deploy', 'POST', `/v1/releases/${bundle.id}/activate`, {
      expect: null,
      rollback_to: 'fallback',
    });
  });
  afterAll(() => service.end());

  it('goes back to its rep: by the address, else by the company', async () => {
    const first = await service.lead({ id: 'a', country: 'DE', email: 'ann@acme.com', phone: '030 1234' });
    expect(first.body).toMatchObject({ owner: 'ana', rule: 'germany' });
    expect((await service.lead({ id: 'b', country: 'DE', email: 'ben@globex.com' })).body).toMatchObject({
      owner: 'ben',
    });
    const again = await service.lead({ id: 'c', country: 'FR', email: 'Ann@ACME.com' });
    expect(again.body).toMatchObject({ owner: 'ana', rule: 'known-before', reason: 'account_owner' });
    expect((await service.lead({ id: 'd', country: 'FR', email: 'zoe@globex.com' })).body).toMatchObject({
      owner: 'ben',
    });
  });

  it('never takes two people of a free mailbox for one', async () => {
    await service.lead({ id: 'e', country: 'DE', email: 'one@gmail.com' });
    const other = await service.lead({ id: 'f', country: 'FR', email: 'two@gmail.com' });
    expect(other.body).toMatchObject({ rule: 'france', queue: 'paris' });
  });

  it('is overruled by who the lead itself names', async () => {
    const named = await service.lead({ id: 'g', country: 'FR', email: 'ann@acme.com', previous_owner: 'maria' });
    expect(named.body).toMatchObject({ owner: 'maria', rule: 'known-before' });
  });

  it('is found by the address, as it was written or not, and by the company, without a word of either in the answer', async () => {
    const found = async (by: string, text: string) => {
      const { text: answer } = await service.ask('read', 'POST', '/v1/leads/search', { by, text });
      expect(answer).not.toMatch(/@|acme|sha256/);
      return JSON.parse(String(answer))
        .leads.map(({ id }: { id: string }) => id)
        .sort();
    };
    expect(await found('email', ' ANN@acme.com ')).toEqual(['a', 'c', 'g']);
    expect(await found('email', 'zoe@acme.com')).toEqual([]);
    expect(await found('domain', 'www.Acme.com')).toEqual(['a', 'c', 'g']);
    expect(await found('domain', 'gmail.com')).toEqual([]);
  });

  it('gives past leads for a replay: fields by id, in order, without what is personal', async () => {
    const reply = await service.ask('read', 'GET', '/v1/history');
    const records = String(reply.text)
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(records).toHaveLength(7);
    expect(records[0]).toEqual({
      id: 'a',
      received_at: '2026-11-02T09:00:00.000Z',
      country: 'DE',
      email_domain: 'acme.com',
    });
    expect(records[2]).toMatchObject({ id: 'c', previous_owner: 'ana' });
    expect(reply.text).not.toContain('030 1234');
    expect(reply.text).not.toContain('ann@');
  });

  it('says when each got its owner only when asked, as it is no input of a decision', async () => {
    const { text } = await service.ask('read', 'GET', '/v1/history?with=assigned_at');
    const [first] = String(text).split('\n');
    expect(JSON.parse(String(first))).toMatchObject({ id: 'a', assigned_at: '2026-11-02T09:00:00.000Z' });
    expect((await service.ask('read', 'GET', '/v1/history?with=owner')).status).toBe(400);
  });
});
