import { describe, expect, it } from 'vitest';
import { FRANCE, SWEDEN } from '../../ship/stage/company-files.ts';
import { shippingDesk } from '../../ship/stage/shipping-desk.ts';
import { git } from '../../workspace/temporary-repository.ts';

async function deskWithTwo() {
  const desk = await shippingDesk();
  await desk.verb('deploy');
  desk.commit(FRANCE);
  await desk.verb('deploy');
  return desk;
}

describe('leadrail rollback', () => {
  it('goes to the recorded target, says from, to and how long it took, and tells git', async () => {
    const desk = await deskWithTwo();
    const back = await desk.verb('rollback', '--reason', 'too many complaints');
    expect(back.exit).toBe(0);
    expect(back.out).toMatch(/^rolled back: release 2 → release 1 in \d+ ms\n$/);
    expect(await desk.active()).toMatchObject({ sequence: 1, fallback: false });
    const told = JSON.parse(git(desk.folder, 'tag', '--list', '--format=%(contents)', 'rolled-back/2'));
    expect(told).toMatchObject({ release: 2, to: 1, reason: 'too many complaints' });
  });

  it('goes on to the fallback queue', async () => {
    const desk = await deskWithTwo();
    expect(await desk.verb('rollback', '--to', '0')).toMatchObject({
      exit: 0,
      out: expect.stringContaining('fallback'),
    });
    expect((await desk.service.lead({ id: 'a', country: 'DE' })).body).toMatchObject({ queue: 'unrouted' });
    const nowhere = await desk.verb('rollback');
    expect([nowhere.exit, nowhere.out]).toEqual([1, expect.stringContaining('1, 0 (the fallback queue)')]);
    expect(await desk.verb('rollback', '--to', '1')).toMatchObject({ exit: 0 });
    expect((await desk.service.lead({ id: 'b', country: 'DE' })).body).toMatchObject({ owner: 'ana' });
  });

  it('goes to no release without the tag of a rehearsal, and says where it comes from', async () => {
    const desk = await deskWithTwo();
    git(desk.folder, 'tag', '--delete', 'rollback-ready/1');
    const done = await desk.verb('rollback');
    expect([done.exit, done.out]).toEqual([1, expect.stringContaining('rollback-ready/1')]);
    expect(done.out).toContain('git fetch --tags');
    expect(await desk.verb('rollback', '--to', '7')).toMatchObject({ exit: 1 });
    expect(await desk.verb('rollback', '--to', 'seven')).toMatchObject({ exit: 2 });
    expect(await desk.active()).toMatchObject({ sequence: 2 });
  });

  it('tells git of a rollback that went past it', async () => {
    const desk = await deskWithTwo();
    await desk.service.ask('rollback', 'POST', '/v1/rollback', {});
    expect(await desk.verb('rollback', '--to', '1')).toMatchObject({
      exit: 0,
      out: 'release 1: live already; tagged rolled-back/2\n',
    });
  });

  it('answers while leads arrive, and every lead is decided by one of the two', async () => {
    const desk = await deskWithTwo();
    const { policy: second } = await desk.active();
    const leads = Array.from({ length: 60 }, (_, i) => desk.service.lead({ id: `l-${i}`, country: 'FR' }));
    const back = await desk.verb('rollback');
    const { policy: first } = await desk.active();
    const answers = await Promise.all(leads);
    expect(back.exit).toBe(0);
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    for (const { body } of answers) {
      expect([first, second]).toContain(body.release);
      expect(body.outcome).toBe(body.release === second ? 'owner' : 'queue');
    }
  });

  it('ends with 3 when nobody answers', async () => {
    const desk = await shippingDesk();
    expect(await desk.verb('rollback', '--url', 'http://127.0.0.1:1')).toMatchObject({ exit: 3 });
  });
});

describe('rules that were rolled back', () => {
  it('are held: shipping them again takes a deliberate word', async () => {
    const desk = await deskWithTwo();
    await desk.verb('rollback');
    const held = await desk.verb('deploy');
    expect([held.exit, held.out]).toEqual([1, expect.stringContaining('release 2, which was rolled back')]);
    expect(await desk.verb('deploy', '--again')).toMatchObject({ exit: 0 });
    expect(await desk.active()).toMatchObject({ sequence: 3 });
    desk.commit(FRANCE, SWEDEN);
    expect(await desk.verb('deploy')).toMatchObject({ exit: 0 });
  });

  it('are held also when only the runtime knows, and git is told by then', async () => {
    const desk = await deskWithTwo();
    await desk.service.ask('rollback', 'POST', '/v1/rollback', {});
    expect(await desk.verb('deploy')).toMatchObject({ exit: 1, out: expect.stringContaining('--again') });
    expect(desk.tags()).toContain('rolled-back/2');
  });

  it('do not stand in the way of other rules', async () => {
    const desk = await deskWithTwo();
    await desk.verb('rollback');
    desk.commit(SWEDEN);
    expect(await desk.verb('deploy')).toMatchObject({ exit: 0 });
    expect(await desk.active()).toMatchObject({ sequence: 3 });
    expect(desk.tags()).toContain('release/3');
  });
});
