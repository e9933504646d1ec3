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
  });

  it('ends with 3 when nobody answers, with nothing on standard output', async () => {
    const desk = await shippingDesk();
    expect(await desk.verb('status', '--url', 'http://127.0.0.1:1')).toMatchObject({ exit: 3, out: '' });
  });
});
