import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NINE } from '../stage/a-service.ts';
import { type MemoryApp, memoryApp } from '../stage/memory-app.ts';

describe('what the pages ask for', () => {
  let staged: MemoryApp;
  beforeAll(async () => {
    staged = await memoryApp();
    for (const [n, country] of ['DE', 'DE', 'AT'].entries()) {
      staged.now = NINE + n;
      await staged.lead({ id: `lead-${n}`, country, source: 'demo' });
    }
    staged.now = NINE + 3;
    await staged.lead({ id: 'strict-1', source: 'strict' });
  });
  afterAll(() => staged.end());

  const ask = async (url: string) => (await staged.ask('read', 'GET', url)).json();

  it('says who a token is', async () => {
    expect(await ask('/v1/me')).toEqual({ who: 'token:read', scope: 'read' });
    expect((await staged.ask('intake', 'GET', '/v1/me')).json()).toMatchObject({ scope: 'intake' });
  });

  it('says once what an operator looks at, to those who don’t ask for a stream', async () => {
    expect(await ask('/v1/live')).toMatchObject({
      sequence: 1,
      fallback: false,
      received_last_hour: 4,
      queues: [
        { queue: 'alps', waiting: 1, chance: null },
        { queue: 'unrouted', waiting: 1, chance: null },
      ],
      faults: [{ category: 'missing_field', leads: 1 }],
      outbox: { dead: 0 },
      rollout: null,
    });
  });

  it('finds leads by how their ids begin, and the latest without a search', async () => {
    expect((await ask('/v1/leads?search=lead-')).leads.map(({ id }: { id: string }) => id)).toEqual([
      'lead-0',
      'lead-1',
      'lead-2',
    ]);
    expect((await ask('/v1/leads')).leads).toHaveLength(4);
    expect((await ask('/v1/leads?search=%25')).leads).toEqual([]);
  });

  const search = async (by: string, text: string) =>
    (await staged.ask('read', 'POST', '/v1/leads/search', { by, text })).json();
  const found = async (by: string, text: string): Promise<string[]> =>
    (await search(by, text)).leads.map(({ id }: { id: string }) => id);

  it('finds leads by owner and source, the latest first, and by the queue where they wait', async () => {
    expect(await found('source', 'demo')).toEqual(['lead-2', 'lead-1', 'lead-0']);
    expect(await found('owner', 'ana')).toEqual(['lead-0']);
    expect(await found('owner', 'nobody')).toEqual([]);
    expect(await found('queue', 'alps')).toEqual(['lead-2']);
    expect(await found('queue', 'paris')).toEqual([]);
  });

  it('searches by nothing else, and only for those who may see leads', async () => {
    expect((await staged.ask('read', 'POST', '/v1/leads/search', { by: 'raw', text: 'x' })).statusCode).toBe(400);
    expect((await staged.ask('deploy', 'POST', '/v1/leads/search', { by: 'owner', text: 'ana' })).statusCode).toBe(403);
  });

  it('tells what was said of a lead to other systems', async () => {
    expect((await ask('/v1/leads/lead-0/messages')).messages).toMatchObject([{ lead_id: 'lead-0', to: 'rep:ana' }]);
  });

  it('compares two periods, and refuses others', async () => {
    expect(await ask('/v1/pages/executive?days=28')).toMatchObject({ days: 28, leads: { now: 4, before: 0 } });
    expect((await staged.ask('read', 'GET', '/v1/pages/executive?days=9')).statusCode).toBe(400);
  });

  it('sets what each rep got beside the weights', async () => {
    const { reps, loads } = await ask('/v1/pages/roster');
    expect(reps).toContainEqual(expect.objectContaining({ rep: 'ana', presence: 'here', open: 1, capacity: null }));
    expect(loads).toContainEqual({ team: 'dach', rep: 'ana', leads: 1, weight: 1, expected: 1 });
  });

  it('gives the playground the policy and the leads decided last', async () => {
    const { release, policy } = await ask('/v1/pages/policy');
    expect(policy.rules).toHaveLength(3);
    expect(await ask(`/v1/pages/policy?release=${release}`)).toEqual({ release, policy });
    expect((await staged.ask('read', 'GET', '/v1/pages/policy?release=nonsense')).statusCode).toBe(404);
    expect((await ask('/v1/pages/sample')).leads.map(({ id }: { id: string }) => id)).toEqual([
      'lead-0',
      'lead-1',
      'lead-2',
      'strict-1',
    ]);
  });
});
