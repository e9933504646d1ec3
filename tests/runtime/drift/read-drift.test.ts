import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NINE } from '../stage/a-service.ts';
import { type MemoryApp, memoryApp } from '../stage/memory-app.ts';

const DAY = 86_400_000;

describe('the drift of a running service', () => {
  let desk: MemoryApp;
  beforeEach(async () => {
    desk = await memoryApp();
  });
  afterEach(() => desk.end());

  const drift = async (days = '30') => (await desk.ask('read', 'GET', `/v1/drift?days=${days}`)).json();

  it('names fields that bring what they cannot have, and never the value', async () => {
    await desk.lead({ id: 'a', country: 'Atlantis' });
    await desk.lead({ id: 'b', country: 'Atlantis' });
    const seen = await drift();
    expect(seen.outside).toEqual([{ field: 'country', reason: 'unknown_value', leads: 2, example: 'b' }]);
    expect(JSON.stringify(seen)).not.toContain('Atlantis');
  });

  it('names reps whom the rules call active and who are gone, and that nothing is left with them', async () => {
    await desk.lead({ id: 'a', country: 'DE' });
    const gone = { active: false, until: new Date(NINE + DAY).toISOString(), reason: 'left' };
    await desk.ask('operate', 'PATCH', '/v1/reps/ana', gone);
    expect((await drift()).gone).toEqual([{ rep: 'ana', open: 0 }]);
  });

  it('names rules that decided no lead of the period, over more than one page', async () => {
    for (let i = 0; i < 520; i += 1) await desk.lead({ id: `de-${i}`, country: 'DE' });
    expect(await drift()).toMatchObject({ decisions: 520, idle_rules: expect.arrayContaining(['france', 'austria']) });
    expect((await drift()).idle_rules).not.toContain('germany');
    desk.now = NINE + 40 * DAY;
    expect(await drift()).toMatchObject({ decisions: 0, idle_rules: expect.arrayContaining(['germany']) });
    expect((await drift('60')).decisions).toBe(520);
  });

  it('refuses a period that is none', async () => {
    for (const days of ['0', '-1', '401', 'x', '1.5'])
      expect((await desk.ask('read', 'GET', `/v1/drift?days=${days}`)).statusCode).toBe(400);
  });
});
