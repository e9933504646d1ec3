import { describe, expect, it } from 'vitest';
import { NINE } from '../runtime/stage/a-service.ts';
import { FRANCE } from './stage/company-files.ts';
import { type ShippingDesk, shippingDesk } from './stage/shipping-desk.ts';

/** Release 1 is live, everybody of its team has left, and HEAD has other rules. */
async function deskWithoutPeople(): Promise<ShippingDesk> {
  const desk = await shippingDesk();
  await desk.verb('deploy');
  desk.commit(FRANCE);
  const until = new Date(NINE + 30 * 86_400_000).toISOString();
  for (const rep of ['ana', 'ben'])
    await desk.service.ask('operate', 'PATCH', `/v1/reps/${rep}`, { active: false, until, reason: 'left' });
  return desk;
}

describe('a deploy whose way back names people who are gone', () => {
  it('stops before anything is live or tagged, and says who', async () => {
    const desk = await deskWithoutPeople();
    const { exit, out } = await desk.verb('deploy');
    expect([exit, out]).toEqual([1, expect.stringMatching(/release 1 is no way back: .*not active/)]);
    expect(out).toContain('--back-to-fallback');
    expect(await desk.active()).toMatchObject({ sequence: 1 });
    expect(desk.tags()).toEqual(['release/1', 'rollback-ready/0']);
  });

  it('says so in a dry run too, and pushes nothing', async () => {
    const desk = await deskWithoutPeople();
    const { exit, out } = await desk.verb('deploy', '--dry-run');
    expect([exit, out]).toEqual([1, expect.stringMatching(/release 1 is no way back: .*not active/)]);
    expect((await desk.service.ask('read', 'GET', '/v1/releases')).body['releases']).toHaveLength(1);
    expect(await desk.verb('deploy', '--dry-run', '--back-to-fallback')).toMatchObject({
      exit: 0,
      out: expect.stringContaining('rehearsed on a copy of the state, there and back'),
    });
  });

  it('ships with the fallback queue for its way back', async () => {
    const desk = await deskWithoutPeople();
    expect(await desk.verb('deploy', '--back-to-fallback')).toMatchObject({ exit: 0 });
    expect(await desk.active()).toMatchObject({ sequence: 2, rollback_target: 'fallback' });
    await desk.verb('rollback', '--reason', 'back');
    expect(await desk.active()).toMatchObject({ active: null, fallback: true });
  });
});
