import { describe, expect, it } from 'vitest';
import { type RuntimeClient, runtimeClient } from '../../src/client/runtime-client.ts';
import { deploy } from '../../src/ship/deploy.ts';
import type { Deployment } from '../../src/ship/deployment.ts';
import { readReleaseLog } from '../../src/ship/release-log.ts';
import { treeAtCommit } from '../../src/ship/release-tree.ts';
import { tagBook } from '../../src/ship/tag-book.ts';
import { commitOf } from '../../src/workspace/git.ts';
import { NINE } from '../runtime/stage/a-service.ts';
import { FRANCE } from './stage/company-files.ts';
import { type ShippingDesk, shippingDesk } from './stage/shipping-desk.ts';

const FOLDERS = { rules: 'rules', golden: 'tests/golden' };

/** The process is gone: nothing after this point happens. */
class Killed extends Error {}

type Point = 'push' | 'activate';

/** A client whose process dies right after the runtime has done something. */
function dyingAfter(point: Point, client: RuntimeClient): RuntimeClient {
  const die = async (work: Promise<unknown>): Promise<never> => {
    await work;
    throw new Killed();
  };
  return point === 'push'
    ? { ...client, push: bundle => die(client.push(bundle)) }
    : { ...client, activate: (id, options) => die(client.activate(id, options)) };
}

async function deployHead(desk: ShippingDesk, killAfter: Point | null = null): Promise<Deployment> {
  const { url, tokens } = desk.service.running;
  const client = runtimeClient({ url, token: tokens.deploy });
  const commit = await commitOf('HEAD');
  return deploy({
    runtime: killAfter === null ? client : dyingAfter(killAfter, client),
    tree: await treeAtCommit(commit, 'HEAD', FOLDERS),
    folders: FOLDERS,
    log: await readReleaseLog(),
    tags: tagBook(),
    history: [],
    overrides: [],
    again: false,
    dryRun: false,
    now: NINE,
  });
}

describe('a deploy that dies', () => {
  it('after its push leaves the old release live, and the next deploy uses what it left', async () => {
    const desk = await shippingDesk();
    await deployHead(desk);
    desk.commit(FRANCE);
    await expect(deployHead(desk, 'push')).rejects.toThrow(Killed);
    expect(await desk.active()).toMatchObject({ sequence: 1 });
    expect(await deployHead(desk)).toMatchObject({ kind: 'deployed', tags: ['release/2'] });
    expect((await desk.service.ask('read', 'GET', '/v1/releases')).body.releases).toHaveLength(2);
  });

  it('after its push does not keep other rules from shipping', async () => {
    const desk = await shippingDesk();
    await deployHead(desk);
    desk.commit(FRANCE);
    await expect(deployHead(desk, 'push')).rejects.toThrow(Killed);
    desk.commit('{id: spanish, when: {country: ES}, assign: {queue: later}}');
    expect(await deployHead(desk)).toMatchObject({ kind: 'deployed', tags: ['release/3'] });
    expect(await desk.active()).toMatchObject({ sequence: 3 });
  });

  it('before its tag leaves the new release live; status names the tag that is missing, the next deploy writes it', async () => {
    const desk = await shippingDesk();
    await deployHead(desk);
    desk.commit(FRANCE);
    await expect(deployHead(desk, 'activate')).rejects.toThrow(Killed);
    expect(await desk.active()).toMatchObject({ sequence: 2 });
    expect(desk.tags()).not.toContain('release/2');
    const status = await desk.verb('status');
    expect([status.exit, status.out]).toEqual([0, expect.stringContaining('has no tag here')]);
    expect(await deployHead(desk)).toMatchObject({ kind: 'already_live', release: 2, tagged: true });
    desk.commit();
    expect(await deployHead(desk)).toMatchObject({ kind: 'deployed', tags: ['rollback-ready/2', 'release/3'] });
  });
});
