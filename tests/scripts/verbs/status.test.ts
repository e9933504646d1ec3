import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FRANCE, SWEDEN, TERRITORY, territory } from '../../ship/stage/company-files.ts';
import { shippingDesk } from '../../ship/stage/shipping-desk.ts';
import { git } from '../../workspace/temporary-repository.ts';

describe('leadrail status', () => {
  it('says in sync, ahead and held, each with the exit status', async () => {
    const desk = await shippingDesk();
    const state = async () => {
      const { exit, out } = await desk.verb('status', '--format', 'json');
      return [JSON.parse(out).state, exit];
    };
    expect(await state()).toEqual(['ahead', 1]);
    await desk.verb('deploy');
    expect(await state()).toEqual(['in_sync', 0]);
    desk.commit(FRANCE);
    expect(await state()).toEqual(['ahead', 1]);
    await desk.verb('deploy');
    expect(await state()).toEqual(['in_sync', 0]);
    await desk.verb('rollback');
    expect(await state()).toEqual(['held', 1]);
    desk.commit(SWEDEN);
    expect(await state()).toEqual(['ahead', 1]);
  });

  it('says behind when the runtime runs a release that HEAD does not know', async () => {
    const desk = await shippingDesk();
    await desk.verb('deploy');
    desk.commit(FRANCE);
    await desk.verb('deploy');
    git(desk.folder, 'reset', '--quiet', '--hard', 'HEAD~1');
    git(desk.folder, 'tag', '--delete', 'release/2');
    expect(await desk.verb('status')).toMatchObject({ exit: 1, out: expect.stringMatching(/^behind: .*release 2/) });
  });

  it('names rules that are not committed, queues and totals', async () => {
    const desk = await shippingDesk();
    await desk.verb('deploy');
    await desk.service.lead({ id: 'a', country: 'FR' });
    writeFileSync(join(desk.folder, TERRITORY), territory(SWEDEN));
    const { exit, out } = await desk.verb('status');
    expect(exit).toBe(0);
    expect(out).toContain(`not committed: ${TERRITORY}`);
    expect(out).toContain('1 in all: 0 with an owner, 1 in a queue');
    expect(out).toContain('unrouted: 1 waiting');
    const shown = JSON.parse((await desk.verb('status', '--format', 'json')).out);
    expect(shown).toMatchObject({ runtime: { sequence: 1, leads: { total: 1 } }, drift: null });
  });

  it('shows the release on its way, and those that are held', async () => {
    const desk = await shippingDesk();
    await desk.verb('deploy');
    desk.commit(FRANCE);
    await desk.verb('deploy', '--rollout');
    expect((await desk.verb('status')).out).toMatch(/^rollout {2}sha256:\w+ is running, \d+ % of the leads$/m);
    await desk.service.ask('rollback', 'POST', '/v1/rollouts/abort', { reason: 'not now' });
    const { candidate, held } = JSON.parse((await desk.verb('status', '--format', 'json')).out);
    expect([candidate, held]).toEqual([null, [{ release: 2, why: 'its rollout was aborted: not now' }]]);
  });

  it('with --drift says who is gone, which values nobody declared and which rules are idle; the first two end with 1', async () => {
    const desk = await shippingDesk();
    await desk.verb('deploy');
    await desk.service.lead({ id: 'a', country: 'DE' });
    const well = await desk.verb('status', '--drift');
    expect([well.exit, well.out]).toEqual([0, expect.stringContaining('looked   at 1 decisions')]);
    for (let i = 0; i < 5; i += 1) await desk.service.lead({ id: `odd-${i}`, country: 'Atlantis' });
    const odd = await desk.verb('status', '--drift', '7');
    expect([odd.exit, odd.out]).toEqual([1, expect.stringContaining('outside  country: 5 leads with unknown_value')]);
    expect((await desk.verb('status')).exit).toBe(0);
    expect((await desk.verb('status', '--drift', 'long')).exit).toBe(2);
  });

  it('ends with 3 when nobody answers, with nothing on standard output', async () => {
    const desk = await shippingDesk();
    expect(await desk.verb('status', '--url', 'http://127.0.0.1:1')).toMatchObject({ exit: 3, out: '' });
  });
});
