import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type ShippingDesk, shippingDesk } from '../../ship/stage/shipping-desk.ts';

/** The drill that was begun, once the service has taken it up. */
async function takenUp({ service }: ShippingDesk): Promise<string> {
  return vi.waitFor(
    async () => {
      // The clock of the stage stands still, so its rounds are run by hand.
      await service.running.tick(service.now);
      const { incidents } = (await service.ask('read', 'GET', '/v1/incidents?state=all')).body;
      const [{ id, level }] = incidents as [{ id: string; level: number }];
      expect(level).toBeGreaterThan(0);
      return id;
    },
    { timeout: 20_000, interval: 100 },
  );
}

async function answerDrill(desk: ShippingDesk): Promise<void> {
  await desk.service.ask('operate', 'POST', `/v1/incidents/${await takenUp(desk)}/ack`);
}

const deployed = async (): Promise<ShippingDesk> => {
  const desk = await shippingDesk();
  expect(await desk.verb('deploy')).toMatchObject({ exit: 0 });
  return desk;
};

describe('leadrail drill', () => {
  it('ends with 0 when the levels acknowledge in time, and says how each did', async () => {
    const desk = await deployed();
    const [ran] = await Promise.all([desk.verb('drill', '3'), answerDrill(desk)]);
    expect(ran).toMatchObject({ exit: 0, out: expect.stringMatching(/^drill \S+ of level 3 \(standard\): passed\n/) });
    expect(ran.out.match(/level \d {2}passed/g)).toHaveLength(3);
    expect(ran.err).toMatch(/POST \/v1\/incidents\/\S+\/ack/);
  });

  it('ends with 1 when nobody has answered by the time that it waits', async () => {
    const desk = await deployed();
    const ran = await desk.verb('drill', '2', '--wait', '1s', '--format', 'json');
    expect(ran.exit).toBe(1);
    expect(JSON.parse(ran.out)).toMatchObject({ level: 2, state: 'running' });
  });

  it('takes level and policy from the environment, as the workflow gives them', async () => {
    const desk = await deployed();
    vi.stubEnv('LEADRAIL_DRILL_LEVEL', '1');
    vi.stubEnv('LEADRAIL_DRILL_POLICY', 'standard');
    onTestFinished(() => void vi.unstubAllEnvs());
    const [ran] = await Promise.all([desk.verb('drill'), takenUp(desk)]);
    expect(ran).toMatchObject({ exit: 0, out: expect.stringContaining('of level 1 (standard)') });
  });

  it('ends with 2 for a level or a time that is none, and with 3 when the runtime refuses', async () => {
    const desk = await deployed();
    expect((await desk.verb('drill')).exit).toBe(2);
    expect((await desk.verb('drill', 'three')).exit).toBe(2);
    expect((await desk.verb('drill', '3', '--wait', 'long')).exit).toBe(2);
    expect(await desk.verb('drill', '5')).toMatchObject({ exit: 3, err: expect.stringContaining('no such level') });
    expect((await desk.verb('drill', '3', '--url', 'http://127.0.0.1:1')).exit).toBe(3);
  });
});
