import { describe, expect, it } from 'vitest';
import { type ShippingDesk, shippingDesk } from '../../ship/stage/shipping-desk.ts';

const withLead = async (): Promise<ShippingDesk> => {
  const desk = await shippingDesk();
  await desk.verb('deploy');
  await desk.service.lead({ id: 'l-1', country: 'DE' });
  return desk;
};

describe('leadrail explain --id', () => {
  it('tells a stored decision, and verifies that deciding again gives the same bytes', async () => {
    const desk = await withLead();
    const ran = await desk.verb('explain', '--id', 'l-1', '--verify');
    expect(ran).toMatchObject({ exit: 0, err: expect.stringContaining('verified: decided again, the same bytes') });
    expect(ran.out).toContain('l-1');
  });

  it('says what was done by a person and not by the rules', async () => {
    const desk = await withLead();
    const { body } = await desk.service.ask('read', 'GET', '/v1/leads/l-1');
    const { owner } = body['decision'] as { owner: string };
    const at = '2026-11-02T09:00:00Z';
    const event = { event: 'reassigned', to: owner, why: 'relationship', at };
    await desk.service.ask('operate', 'POST', '/v1/leads/l-1/events', event);
    const ran = await desk.verb('explain', '--id', 'l-1', '--verify', '--format', 'json');
    expect(ran.exit).toBe(0);
    expect(JSON.parse(ran.out)).toHaveProperty('verified');
  });

  it('ends with 3 for a lead that nobody took in, and with 2 where nothing is named', async () => {
    const desk = await withLead();
    expect(await desk.verb('explain', '--id', 'nobody')).toMatchObject({ exit: 3 });
    expect(await desk.verb('explain', '--verify')).toMatchObject({ exit: 2 });
    expect(await desk.verb('explain')).toMatchObject({ exit: 2 });
  });
});
